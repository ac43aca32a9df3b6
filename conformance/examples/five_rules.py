"""Five rules of the specification in Python, without any library: answers `check` cases over standard input and output.

    tasuki conformance --impl "python3 conformance/examples/five_rules.py" --stage check
"""
import json
import sys


def part(document, *keys):  # what of a document has these keys
    return {key: document[key] for key in keys if key in document}


def finding(tally=None, evidence=None, **at):  # a finding stands at the first place of its tally
    place = part((tally["first"] or [{}])[0], "index", "logTimeNs", "offset", "chunkOffset") if tally else {}
    return {"severity": "error", "count": tally["count"] if tally else 1, "at": {**place, **at}, "evidence": evidence or {}}


def declared_of(declaration, stream):
    return next((each for each in (declaration or {}).get("streams", []) if each["topic"] == stream["topic"]), {})


# Each rule yields what became of a subject: a list of findings, or the reason why it cannot be told.
def samples_present(facts, declaration, params):
    if "magic-start" not in facts["container"]["faults"]:
        yield [] if facts["samples"] > 0 else [finding(evidence={"samples": 0})]


def checksums_hold(facts, declaration, params):
    kinds = ("chunk-checksum", "data-checksum", "summary-checksum", "attachment-checksum")
    broken = part(facts["container"]["faults"], *kinds).values()
    if facts["container"]["checksums"]["verified"] > 0:
        told = ("name", "reason", "expected", "actual")
        yield [finding(tally, part((tally["first"] or [{}])[0], *told)) for tally in broken]


def stamps_well_formed(facts, declaration, params):
    for stream in facts["streams"]:
        if "stamp" in stream and stream["samples"] > 0:
            malformed = stream["stamp"]["malformed"]
            actual = part((malformed["first"] or [{}])[0], "name", "reason", "expected", "actual")
            evidence = {"affected": malformed["count"], "samples": stream["samples"], **actual}
            yield [finding(malformed, evidence, stream=stream["topic"])] if malformed["count"] > 0 else []


def stamp_clock_declared(facts, declaration, params):
    for stream in facts["streams"]:
        if "stamp" in stream and stream["samples"] > 0:
            named = "clock" in declared_of(declaration, stream)
            missing = [] if named else [finding(stream=stream["topic"], field="clock")]
            yield "it needs a declaration" if declaration is None else missing


def rate_as_declared(facts, declaration, params):
    for stream in facts["streams"]:
        expected = declared_of(declaration, stream).get("nominalRateHz")
        stamped = "stamp" in stream and stream["stamp"]["timing"]["samples"] > 0
        period = (stream["stamp"]["timing"] if stamped else stream["log"]).get("period")
        if declaration is None and stream["samples"] > 1:
            yield "it needs a declaration"
        elif expected is not None and period is None:
            yield "too few samples to measure a rate"
        elif expected is not None:
            evidence = {"measuredHz": period["rateHz"], "expectedHz": expected}
            good = abs(period["rateHz"] - expected) <= params.get("tolerance", 0.1) * expected
            yield [] if good else [finding(evidence=evidence, stream=stream["topic"])]


RULES = {
    "container/samples-present": samples_present,
    "container/checksums-hold": checksums_hold,
    "clock/stamp-clock-declared": stamp_clock_declared,
    "time/rate-as-declared": rate_as_declared,
    "time/stamps-well-formed": stamps_well_formed,
}


def answer(case):
    if case["stage"] != "check" or case["rule"] not in RULES:
        return {"id": case["id"], "skipped": "not one of the five rules"}
    looked = list(RULES[case["rule"]](case["facts"], case.get("declaration"), case.get("params", {})))
    findings = [found for each in looked if isinstance(each, list) for found in each]
    unknown = any(isinstance(each, str) for each in looked)
    outcome = "fail" if findings else "not-checked" if unknown else "pass" if looked else "not-applicable"
    return {"id": case["id"], "outcome": outcome, "findings": findings}


ME = {"implementation": "five rules", "version": "1", "specification": "0.1", "stages": ["check"], "rules": sorted(RULES)}
for line in sys.stdin:
    request = json.loads(line)
    if request["cmd"] == "stop":
        break
    print(json.dumps(ME if request["cmd"] == "start" else answer(request["case"])), flush=True)
