/**
 * Definitions of service events. A recorder of ROS 2 that takes down what clients and services say to each other stores, under the
 * name of the event (`pkg/srv/Name_Event`), the text of the service as its `.srv` file has it: the request, `---`, the response.
 * The message on the wire is what rosidl makes of it.
 *
 * Sources: ROS 2 design, service introspection (REP 2012); service_msgs/msg/ServiceEventInfo; rosbag2, recording of services.
 *
 * @module
 */

const EVENT = /^(\S+)\/srv\/(\w+)_Event$/;
/** What stands between the definition of a type and those that it refers to. */
const SEPARATOR = /^={3,}\s*$/m;
const PARTS = /^---[ \t]*$/m;
const RULE = "=".repeat(80);

const EVENT_INFO = `uint8 REQUEST_SENT=0
uint8 REQUEST_RECEIVED=1
uint8 RESPONSE_SENT=2
uint8 RESPONSE_RECEIVED=3
uint8 event_type
builtin_interfaces/Time stamp
char[16] client_gid
int64 sequence_number`;

/** The definition of an event where the text is that of its service; the text itself where it is anything else. */
export function eventDefinition(name: string, text: string): string {
  const [, parcel, service] = EVENT.exec(name) ?? [];
  const separator = SEPARATOR.exec(text);
  const own = text.slice(0, separator?.index);
  const parts = own.split(PARTS);
  if (service === undefined || parts.length !== 2) return text;
  const [request, response] = [`${parcel}/${service}_Request`, `${parcel}/${service}_Response`];
  const definitions: [string, string][] = [
    ["service_msgs/ServiceEventInfo", EVENT_INFO],
    [request, parts[0]!],
    [response, parts[1]!],
  ];
  return [
    `service_msgs/ServiceEventInfo info\n${request}[<=1] request\n${response}[<=1] response`,
    ...definitions.map(([type, definition]) => `${RULE}\nMSG: ${type}\n${definition.trim()}`),
    separator ? text.slice(separator.index) : "",
  ].join("\n");
}
