/** 不足の一覧。 */
export const gapReport: Readonly<Record<string, string>> = {
  "Path of the recording, as it was given.": "記録のパス。与えられたとおり。",
  "`missing`: nobody has said it, or a rule that the profile asks for cannot be checked without it. `promised`: it comes by the date. `overdue`: the date is over. `contradictory`: what is said and what was measured, or two things that are said, do not agree.":
    "`missing`：まだ示されていない。または、プロファイルが求める規則を、それなしには検査できない。`promised`：期日までに提出される。`overdue`：期日を過ぎた。`contradictory`：示された内容と測定結果、または示された内容どうしが一致しない。",
  "What the item is called, in the report's language.": "項目の名前。報告の言語による。",
  "Rule that found it; absent where the item itself is missing.":
    "見つけた規則。項目そのものが不足している場合はない。",
  "What it is, in the report's language.": "内容。報告の言語による。",
  "Of what: topics, ids or subjects; empty where it is missing as a whole.":
    "対象のトピック、ID、または事柄。全体が不足している場合は空。",
  "The recordings that it was found in.": "見つかった記録。",
  "Something that a party has to close.": "当事者が解消すべきこと。",
  "Id of the party; absent where nobody has the role.": "当事者の ID。その役割の当事者がない場合はない。",
  "Its roles; the one that is asked, where nobody has it.": "役割。その役割の当事者がない場合は、求められる役割。",
  "What the roles are called, in the report's language.": "役割の名前。報告の言語による。",
  "What it has to close, the most urgent first.": "解消すべきこと。急ぐものから順に並ぶ。",
  "The work list of one party.": "一つの当事者の作業一覧。",
  "A recording that could not be read.": "読めなかった記録。",
  "Day that promises are held to.": "約束の期日と比べる日。",
  "Recordings that were looked at.": "調べた記録の数。",
  "Gaps of all parties.": "すべての当事者の不足の数。",
  "The parties, by role.": "当事者。役割の順に並ぶ。",
  "Recordings that could not be read.": "読めなかった記録。",
  "What is missing or contradictory of a hand-over, by party.": "当事者ごとの、引渡しの不足と矛盾。",
  "What keeps it right; left out where nobody has said yet.": "同期方式。まだ示されていないときは省く。",
};
