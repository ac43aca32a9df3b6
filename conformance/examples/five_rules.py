"""Five rules of the specification in Python, without any library: `check` cases over standard input and output.

    tasuki conformance --impl "python3 conformance/examples/five_rules.py" --stage check
"""
import json
import sys

# Types that many publishers share one topic with: their stamps interleave, and no rule of one clock holds.
SHARED = {"Log", "DiagnosticArray", "ParameterEvent", "TFMessage"}


def at_first(tally, **more):  # a finding is located at the first place of its tally
    place = tally["first"][0] if tally["first"] else {}
    return {**{key: place[key] for key in ("index", "logTimeNs", "offset", "chunkOffset") if key in place}, **more}


# Each rule yields what became of one subject: None (it does not apply), a reason (it cannot be told), or findings.
def samples_present(facts, _declaration, _params):
    if "magic-start" not in facts["container"]["faults"]:
        yield [] if facts["samples"] > 0 else [{"at": {}, "evidence": {"samples": 0}}]


def checksums_hold(facts, _declaration, _params):
    faults = facts["container"]["faults"]
    kinds = [k for k in ("chunk-checksum", "data-checksum", "summary-checksum", "attachment-checksum") if k in faults]
    if facts["container"]["checksums"]["verified"] > 0:
        evidence = [{k: v for k, v in (faults[kind]["first"] or [{}])[0].items() if k in ("name", "reason", "expected", "actual")} for kind in kinds]
        yield [{"count": faults[kind]["count"], "at": at_first(faults[kind]), "evidence": told} for kind, told in zip(kinds, evidence)]


def stamps_increase(facts, _declaration, _params):
    for stream in facts["streams"]:
        shared = any(schema["name"].replace("/", ".").split(".")[-1] in SHARED for schema in stream["schemas"])
        timing = stream["stamp"]["timing"] if "stamp" in stream else {"samples": 0}
        if timing["samples"] > 1 and not shared:
            back = timing["stepsBack"]
            yield [] if back["count"] == 0 else [{
                "count": back["count"], "at": at_first(back, stream=stream["topic"]),
                "evidence": {"affected": back["count"], "samples": timing["samples"],
                             "worstNs": back["worst"]["byNs"], "atNs": back["worst"]["logTimeNs"]}}]


def stamp_clock_declared(facts, declaration, _params):
    for stream in facts["streams"]:
        if "stamp" in stream and stream["samples"] > 0:
            declared = declared_of(declaration, stream)
            finding = {"at": {"stream": stream["topic"], "field": "clock"}, "evidence": {}}
            yield "it needs a declaration" if declaration is None else [] if "clock" in declared else [finding]


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
            yield [] if good else [{"at": {"stream": stream["topic"]}, "evidence": evidence}]


def declared_of(declaration, stream):
    return next((each for each in (declaration or {"streams": []})["streams"] if each["topic"] == stream["topic"]), {})


RULES = {"container/samples-present": samples_present, "container/checksums-hold": checksums_hold,
         "time/stamps-increase": stamps_increase, "clock/stamp-clock-declared": stamp_clock_declared,
         "time/rate-as-declared": rate_as_declared}


def answer(case):
    if case["stage"] != "check" or case["rule"] not in RULES:
        return {"id": case["id"], "skipped": "not one of the five rules"}
    looked = list(RULES[case["rule"]](case["facts"], case.get("declaration"), case.get("params", {})))
    findings = [{"rule": case["rule"], "severity": "error", **found} for each in looked if isinstance(each, list) for found in each]
    unknown = any(isinstance(each, str) for each in looked)
    outcome = "fail" if findings else "not-checked" if unknown else "pass" if looked else "not-applicable"
    return {"id": case["id"], "outcome": outcome, "findings": findings}


for line in sys.stdin:
    request = json.loads(line)
    if request["cmd"] == "stop":
        break
    start = {"implementation": "five rules", "version": "1", "specification": "0.1", "stages": ["check"], "rules": sorted(RULES)}
    print(json.dumps(start if request["cmd"] == "start" else answer(request["case"])), flush=True)
