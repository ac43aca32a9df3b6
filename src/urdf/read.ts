/**
 * Reading robot descriptions: URDF, the XML of ROS for the links and joints of a robot.
 *
 * Elements and defaults are those of the URDF XML specification (wiki.ros.org/urdf/XML/joint, …/link), which urdfdom reads:
 * origins are zero where they are left out, an axis is x, roll, pitch and yaw turn about fixed axes in that order, and revolute
 * and prismatic joints have limits that are 0 where they are left out.
 *
 * @module
 */

import { type DescribedJoint, JointType, type RobotDescriptionFacts } from "../spec/facts/robot-description.js";
import { LONGEST_DESCRIPTION, MOST_LINKS } from "../spec/limits.js";
import { childOf, childrenOf, readXml, type XmlElement } from "../strict-xml.js";

const LIMITS = { longest: LONGEST_DESCRIPTION, deepest: 64 };

/** What a description says, or why it cannot be read. */
export type ReadDescription = Pick<RobotDescriptionFacts, "unreadable" | "robot" | "links" | "joints">;

class Refusal {
  constructor(readonly reason: string) {}
}
const refuse = (reason: string): never => {
  throw new Refusal(reason);
};

/** Reads a description. */
export function readDescription(text: string): ReadDescription {
  const read = readXml(text, LIMITS);
  if ("reason" in read) return unreadable(read.reason);
  try {
    return robotOf(read.root);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return unreadable(error.reason);
  }
}

const unreadable = (reason: string): ReadDescription => ({ unreadable: reason, links: [], joints: [] });

function robotOf(root: XmlElement): ReadDescription {
  if (root.name === "sdf") refuse("it is SDF, not URDF");
  if (root.name !== "robot") refuse(`its root is <${root.name.slice(0, 100)}>, not <robot>`);
  const macro = root.children.find(({ name }) => name.startsWith("xacro:"));
  if (macro) refuse(`it is xacro: line ${macro.line} is to be expanded before it is handed over`);
  const links = childrenOf(root, "link");
  const joints = childrenOf(root, "joint");
  if (links.length > MOST_LINKS || joints.length > MOST_LINKS) refuse(`it has more than ${MOST_LINKS} links or joints`);
  return {
    robot: root.attributes.get("name") ?? "",
    links: links.map((link) => attributeOf(link, "name")),
    joints: joints.map(jointOf),
  };
}

function jointOf(joint: XmlElement): DescribedJoint {
  const type = JointType.safeParse(attributeOf(joint, "type"));
  if (!type.success)
    return refuse(`line ${joint.line}: "${attributeOf(joint, "type").slice(0, 100)}" is no type of joint`);
  const origin = childOf(joint, "origin");
  const axis = childOf(joint, "axis");
  const limit = childOf(joint, "limit");
  const limited = type.data === "revolute" || type.data === "prismatic";
  if (limited && !limit) refuse(`line ${joint.line}: a ${type.data} joint has no limit`);
  const moves = type.data !== "fixed" && type.data !== "floating";
  return {
    name: attributeOf(joint, "name"),
    type: type.data,
    parent: attributeOf(linkOf(joint, "parent"), "link"),
    child: attributeOf(linkOf(joint, "child"), "link"),
    translation: (origin && numbersOf(origin, "xyz")) ?? [0, 0, 0],
    rotation: turned((origin && numbersOf(origin, "rpy")) ?? [0, 0, 0]),
    ...(moves ? { axis: (axis && numbersOf(axis, "xyz")) ?? [1, 0, 0] } : {}),
    ...(limited ? { least: numberOf(limit!, "lower") ?? 0, most: numberOf(limit!, "upper") ?? 0 } : {}),
  };
}

const linkOf = (joint: XmlElement, name: string): XmlElement =>
  childOf(joint, name) ?? refuse(`line ${joint.line}: a joint has no ${name}`);

const attributeOf = ({ name, attributes, line }: XmlElement, attribute: string): string =>
  attributes.get(attribute) ?? refuse(`line ${line}: <${name}> has no ${attribute}`);

function numbersOf(element: XmlElement, attribute: string): [number, number, number] | undefined {
  const text = element.attributes.get(attribute);
  if (text === undefined) return undefined;
  const numbers = text.trim().split(/\s+/).map(parsed);
  if (numbers.length !== 3 || !numbers.every(Number.isFinite))
    refuse(`line ${element.line}: ${attribute} "${text.slice(0, 100)}" is no three numbers`);
  return numbers as [number, number, number];
}

function numberOf(element: XmlElement, attribute: string): number | undefined {
  const text = element.attributes.get(attribute);
  if (text === undefined) return undefined;
  const number = parsed(text.trim());
  return Number.isFinite(number)
    ? number
    : refuse(`line ${element.line}: ${attribute} "${text.slice(0, 100)}" is no number`);
}

/** A decimal number; NaN for anything else. */
const parsed = (text: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;

/** The quaternion of roll, pitch and yaw about fixed axes x, y and z. */
function turned([roll, pitch, yaw]: readonly [number, number, number]): [number, number, number, number] {
  const [a, b, c] = [roll / 2, pitch / 2, yaw / 2];
  const [sr, cr, sp, cp, sy, cy] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b), Math.sin(c), Math.cos(c)];
  return [
    sr * cp * cy - cr * sp * sy,
    cr * sp * cy + sr * cp * sy,
    cr * cp * sy - sr * sp * cy,
    cr * cp * cy + sr * sp * sy,
  ];
}
