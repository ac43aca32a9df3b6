/** Declarations and statements of a hand-over. */
export const handOver: Readonly<Record<string, string>> = {
  "`private-key`: the head of a private key, or an identity of age. `token`: what stands for a login, of a shape that its issuer documents. `password`: a name and a password in an address. `key-file`: the name of a file of keys or passwords. `mail-address`: an address of electronic mail, which names a person.":
    "`private-key`：秘密鍵の先頭、または age の identity。`token`：ログインに代わるもので、発行元が形式を公開しているもの。`password`：URL にある名前とパスワード。`key-file`：鍵やパスワードのファイルの名前。`mail-address`：人を示すメールアドレス。",
  "Where it stands: the record or the topic, and the key.": "場所。レコードまたはトピックと、そのキー。",
  "How many characters it has; the secret itself is told nowhere.": "文字数。秘密そのものはどこにも示さない。",
  "Something that gives access to whoever reads it, or tells who somebody is.":
    "読んだ者に権限を与えてしまうもの、または誰かを特定させるもの。",
  "Secrets and addresses of mail in metadata records and in what channels say of themselves; absent where none is.":
    "メタデータのレコードとチャネルのメタデータにある秘密とメールアドレス。なければ省く。",
  "Who takes part.": "参加する当事者。",
  "An organisation that takes part in a hand-over.": "引渡しに参加する組織。",
  "Id by which the party is named.": "当事者を指す ID。",
  "Name of the organisation, never of a person.": "組織の名前。個人名は書かない。",
  "What it does.": "その役割。",
  "What a party does. `provider`: hands the data over. `recorder`: recorded them, and knows robot, sensors and site. `annotator`: labels them. `integrator`: brings data of several parties together. `rights-holder`: decides what they may be used for. `data-controller`: answers for personal data. `consumer`: receives them.":
    "当事者の役割。`provider`：データを引き渡す。`recorder`：記録した者で、ロボット、センサー、場所を知る。`annotator`：アノテーションを付ける。`integrator`：複数の当事者のデータをまとめる。`rights-holder`：用途を決める。`data-controller`：個人データに責任を負う。`consumer`：受け取って使う。",
  "Country, two letters of ISO 3166-1 such as `JP`.": "国。`JP` のような ISO 3166-1 の二文字。",
  "Where it is reached: a desk or a web page, not the address of a person.":
    "連絡先。窓口またはウェブページとし、個人の連絡先は書かない。",
  "Id of the robot.": "ロボットの ID。",
  "What kind of machine it is. `stationary`: sensors that do not move, such as those of a cell. `other`: described in words.":
    "機械の種類。`stationary`：セルのセンサーのように動かないもの。`other`：言葉で説明するもの。",
  "Who built it.": "製造者。",
  "Model, as its manufacturer calls it.": "製造者による型式。",
  "Serial number, or a pseudonym that stays the same for the same device.":
    "シリアル番号、または同じ装置に常に同じ仮名。",
  "Version of its firmware.": "ファームウェアの版。",
  "What it grasps or works with.": "把持や作業に使うもの。",
  "A hand, a gripper or a tool.": "ハンド、グリッパー、または工具。",
  "Id of the end effector.": "エンドエフェクターの ID。",
  "Frame that it is mounted on.": "取り付けられた座標系。",
  "The sensors.": "センサー。",
  "What a provider declares of a sensor.": "センサーについての提供者の宣言。",
  "Id of the sensor.": "センサーの ID。",
  "Id of the robot that it is part of; left out where it stands beside.":
    "センサーが属するロボットの ID。ロボットの外にあるときは省く。",
  "Frame in which it measures, as its messages name it.": "測定の座標系。メッセージにある名前で示す。",
  "Rate that it is set to.": "設定されたレート。",
  "Topics that it fills, exactly as recorded.": "出力するトピック。記録のとおりに書く。",
  "Settings that change what it measures, by the name that its driver gives them, such as `exposure_auto`, `gain` or `range`.":
    "測定を左右する設定。`exposure_auto`、`gain`、`range` のようなドライバーでの名前による。",
  "What a provider declares of the environment.": "環境についての提供者の宣言。",
  "`real`: the world. `simulated`: a simulator. `mixed`: a real robot with simulated parts, or the other way round.":
    "`real`：現実。`simulated`：シミュレーター。`mixed`：一部がシミュレーションの現実のロボット、またはその逆。",
  "Where data were recorded.": "データを記録した場所。",
  "Id of the site; a pseudonym will do.": "場所の ID。仮名でよい。",
  "What kind of place it is.": "場所の種類。",
  "Whether it is indoors.": "屋内かどうか。",
  "What simulated the data.": "データを生成したシミュレーター。",
  "Name of the simulator.": "シミュレーターの名前。",
  "Scene or map, with its version.": "シーンまたは地図とその版。",
  "Conditions that change what sensors see, by name, such as `lighting`, `weather` or `floor`.":
    "センサーの見え方を左右する条件。`lighting`、`weather`、`floor` のような名前による。",
  "What is worked on or handled; empty where there is nothing.": "作業や取扱いの対象。なければ空とする。",
  "What is worked on or handled.": "作業や取扱いの対象。",
  "Id of the object or of its class.": "物体またはその種類の ID。",
  "What it is made of.": "材質。",
  "Its mass in kilograms.": "質量（キログラム）。",
  "Where it can be had, such as a catalogue number or a data set of objects.":
    "入手先。カタログ番号や物体のデータセットなど。",
  "Who may be seen or heard. `none`: nobody. `staff`: people of the recorder. `participants`: others who agreed. `public`: people who were not asked.":
    "映り、または聞こえる可能性のある人。`none`：いない。`staff`：記録者の関係者。`participants`：同意したほかの人。`public`：同意を求めていない人。",
  "The programs that made and recorded the data.": "データを生成し、記録したプログラム。",
  "A program that made or recorded data.": "データを生成または記録したプログラム。",
  "Revision of its source, such as a commit; with `dirty` at the end where it was changed.":
    "ソースの版。コミットなど。変更されていたときは末尾に `dirty` を付ける。",
  "SHA-256 of the configuration that it ran with.": "実行時の設定の SHA-256。",
  "What was to be done.": "行うべきこと。",
  "What a robot or a driver was to do.": "ロボットや運転者が行うべきこと。",
  "Id of the task.": "タスクの ID。",
  "What is to be done, by language tag.": "行うべきこと。言語タグごとに示す。",
  "The same at length, by language tag.": "同じことの詳しい説明。言語タグごとに示す。",
  "Version of the instruction, where it has changed.": "指示の版。変わったことがあるときに示す。",
  "What may be done with recordings, annotations, derived data and trained models.":
    "記録、アノテーション、派生データ、学習したモデルに許されること。",
  "What may be done with data.": "データに許されること。",
  "What rights are about. `derived-data`: what is computed from recordings, such as features or a converted data set. `trained-models`: the weights of what learned from them.":
    "権利の対象。`derived-data`：特徴量や変換したデータセットなど、記録から計算したもの。`trained-models`：学習したモデルの重み。",
  "Id of the party that decides.": "決定する当事者の ID。",
  "Licence: an SPDX expression such as `CC-BY-4.0`, or `LicenseRef-` and a name for one of one's own.":
    "ライセンス。`CC-BY-4.0` のような SPDX の式、または独自のものは `LicenseRef-` と名前。",
  "The text of a licence that is in no public list.": "公開の一覧にないライセンスの本文。",
  "Path of the text, relative to the document that names it.": "本文のパス。それを示す文書からの相対パスとする。",
  "What is decided, action by action; what is not named is not decided.":
    "行為ごとの決定。挙げられていない行為は決定されていない。",
  "What is decided on one action.": "一つの行為についての決定。",
  "What may be done, with the names of ODRL where it has one. `use`: look at it and work with it inside. `reproduce`, `modify`, `derive`, `annotate`, `distribute`: copy, change, make something new of it, label it, hand it to others. `commercialize`: earn money with it. `ai-training`: let a model learn from it (name of the W3C community's draft). `ai-evaluation`: test a model on it.":
    "許される行為。ODRL に名前があるものはその名前による。`use`：見て、内部で使う。`reproduce`、`modify`、`derive`、`annotate`、`distribute`：複製、変更、新たな作成、アノテーション、第三者への配布。`commercialize`：収益を得る。`ai-training`：モデルに学習させる（W3C コミュニティの草案の名前）。`ai-evaluation`：モデルを評価する。",
  "`permitted`, `prohibited`, or `on-request`: the holder decides each time.":
    "`permitted`：許可、`prohibited`：禁止、`on-request`：権利者がその都度決める。",
  "Purposes for which the decision holds; any purpose when left out.":
    "決定が適用される目的。省いたときはすべての目的。",
  "For what, a purpose of the W3C Data Privacy Vocabulary (DPV).": "目的。W3C Data Privacy Vocabulary（DPV）による。",
  "Ids of the parties for which it holds; everybody who receives the data when left out.":
    "決定が適用される当事者の ID。省いたときは受け取る者すべて。",
  "What is to be done in return.": "代わりに果たすべきこと。",
  "What whoever uses the data must do.": "データを使う者が果たすべきこと。",
  "`attribute`: name the holder. `delete`: erase by the date. `inform`: tell the holder before. `share-alike`: hand on under the same terms. `not-reidentify`: do not try to find out who people are. `keep-confidential`: show it to nobody else. `report-use`: say what it was used for.":
    "`attribute`：権利者を表示する。`delete`：期日までに消去する。`inform`：事前に権利者に知らせる。`share-alike`：同じ条件で渡す。`not-reidentify`：人の特定を試みない。`keep-confidential`：ほかの誰にも見せない。`report-use`：用途を報告する。",
  "Last day on which it is to be done.": "果たすべき最終日。",
  "Countries in which the data may be kept and used; everywhere when left out.":
    "データを保管し使用できる国。省いたときはどこでもよい。",
  "First day on which it holds.": "有効期間の初日。",
  "Last day on which it holds; for ever when left out.": "有効期間の最終日。省いたときは無期限。",
  "What streams show of people; empty where nobody has looked.":
    "ストリームに含まれる人についての情報。誰も確かめていなければ空とする。",
  "What streams show of people, and what was done about it.":
    "ストリームに含まれる人についての情報と、それに対する処理。",
  "Topics, exactly as recorded; `*` for every stream that no other entry names.":
    "トピック。記録のとおりに書く。`*` は、ほかの記載が挙げないすべてのストリームを表す。",
  "What they may show of people; empty where nothing.": "人について含みうるもの。なければ空とする。",
  "What a stream may show of people. `biometrics`: other traits that tell people apart, such as gait or fingerprints. `location`: where somebody goes. `screen`: what is written on screens, paper or badges.":
    "ストリームが人について含みうるもの。`biometrics`：歩き方や指紋など、人を見分けるほかの特徴。`location`：人の行き先。`screen`：画面、紙、名札に書かれたもの。",
  "`not-personal`: it shows nothing of people. `as-recorded`: it may, and nothing was done. `pseudonymised`: somebody can still bring it back to a person. `anonymised`: nobody can, by any means that is likely to be used. `synthetic`: the people in it do not exist.":
    "`not-personal`：人について何も含まない。`as-recorded`：含みうるが、処理していない。`pseudonymised`：個人にたどれる者がいる。`anonymised`：用いられうるどの手段でも、誰も個人にたどれない。`synthetic`：含まれる人は実在しない。",
  "What was done, in order.": "行った処理。順に並べる。",
  "How a stream was anonymised or pseudonymised.": "ストリームを匿名化または仮名化した方法。",
  "What was done, such as `blur faces` or `cut audio`.": "行った処理。`blur faces` や `cut audio` など。",
  "Program that did it.": "処理したプログラム。",
  "Day on which it was done.": "処理した日。",
  "Id of the party that did it.": "処理した当事者の ID。",
  "How it was checked, such as `two people, every 100th picture`.":
    "確認の方法。`two people, every 100th picture` など。",
  "What is left after anonymisation.": "匿名化の後に残るもの。",
  "How likely somebody can still be recognised.": "人が特定されうる程度。",
  "Id of the party that judged it.": "評価した当事者の ID。",
  "Day on which it was judged.": "評価した日。",
  "What remains, in words.": "残るものの説明。",
  "Why personal data may be handled, with the bases of Article 6 GDPR; `not-required` where there are none.":
    "個人データを取り扱える根拠。GDPR 第 6 条による。個人データがなければ `not-required`。",
  "What it is under Japan's Act on the Protection of Personal Information. `personal-information`: 個人情報. `special-care-required`: 要配慮個人情報. `pseudonymously-processed`: 仮名加工情報. `anonymously-processed`: 匿名加工情報. `person-related`: 個人関連情報. `not-personal`: none of them.":
    "日本の個人情報の保護に関する法律での区分。`personal-information`：個人情報。`special-care-required`：要配慮個人情報。`pseudonymously-processed`：仮名加工情報。`anonymously-processed`：匿名加工情報。`person-related`：個人関連情報。`not-personal`：いずれでもない。",
  "Where data came from.": "データの来歴。",
  "`recorded`: as a recorder wrote it. `converted`: the same samples in another container. `derived`: samples were changed, left out, resampled or computed. `synthetic`: a simulator or a model made them.":
    "`recorded`：記録したまま。`converted`：同じサンプルで、コンテナだけが異なる。`derived`：サンプルを変更、除外、リサンプリング、または計算した。`synthetic`：シミュレーターやモデルが生成した。",
  "What it was made from; empty where it was recorded.": "元になったもの。記録したものであれば空とする。",
  "What data were made from.": "データの元になったもの。",
  "Name of the recording or data set.": "記録またはデータセットの名前。",
  "Licence that it came under, an SPDX expression.": "受け取ったときのライセンス。SPDX の式による。",
  "Id of the party that it came from.": "受け取った相手の当事者の ID。",
  "One thing that was done to data.": "データに対して行った一つの処理。",
  "What was done.": "行った処理。",
  "Topics that it was done to; all when left out.": "処理したトピック。省いたときはすべて。",
  "What it was told, by name, such as `rateHz`, `cutoffHz`, `maximumHoldNs` or `lookAheadNs`.":
    "与えた設定。`rateHz`、`cutoffHz`、`maximumHoldNs`、`lookAheadNs` のような名前による。",
  "Who supplies what, and whether it is there.": "誰が何を提供し、それがそろっているか。",
  "Who supplies an item, and whether it is there.": "誰が項目を提供し、それがそろっているか。",
  "What a hand-over is asked for. `stamps`: clock, reference and origin of every stamped stream. `vectors`: meaning of state and action vectors. `guideline`: what annotators were told. `license`: under which terms recordings, annotations and models stand. `rights`: what is decided for each action. `splits`: which recordings train and which test. The others are parts of the declaration of the same name.":
    "引渡しに求められる項目。`stamps`：タイムスタンプのある各ストリームのクロック、基準、付与元。`vectors`：状態と行動のベクトルの意味。`guideline`：アノテーターへの指示。`license`：記録、アノテーション、モデルのライセンス。`rights`：行為ごとの決定。`splits`：学習用と評価用の記録の区別。ほかは、宣言の同じ名前の部分を指す。",
  "Id of the party that supplies it.": "提供する当事者の ID。",
  "`supplied`: it is there. `promised`: it comes by the date. `not-applicable`: there is none, for the reason that is given.":
    "`supplied`：そろっている。`promised`：期日までに届く。`not-applicable`：示された理由により存在しない。",
  "Last day of a promise.": "約束の最終日。",
  "Day on which the state was last looked at.": "状態を最後に確かめた日。",
  "Why there is none, or why it is late.": "存在しない理由、または遅れている理由。",
  "The tries at tasks that the recording holds.": "記録に含まれる、タスクの試み。",
  "One try at a task.": "タスクの一回の試み。",
  "Id of the episode, unlike any other of the delivery.": "エピソードの ID。引渡しの中で重複しない。",
  "Id of its task.": "そのタスクの ID。",
  "Log time of its first sample; the beginning of the recording when left out.":
    "最初のサンプルの記録時刻。省いたときは記録の始まり。",
  "Log time at which it ends (exclusive); the end of the recording when left out.":
    "終わりの記録時刻（その時刻は含まない）。省いたときは記録の終わり。",
  "Pseudonym of the person who drove, where there was one.": "操作した人の仮名。操作した人がいるときに示す。",
  "The agreement on premises that the delivery is made under.": "引渡しのもとになる前提条件の合意。",
  "Path of the agreement, relative to the statement.": "合意のパス。引渡し書からの相対パスとする。",
  "How a delivery is kept from others on its way.": "転送中の引渡しを第三者から守る方法。",
  "How files are encrypted while they travel: `age` (age-encryption.org/v1), or not at all.":
    "転送中のファイルの暗号化。`age`（age-encryption.org/v1）、または暗号化なし。",
  "Ids of the parties that can decrypt. Keys are never part of a delivery.":
    "復号できる当事者の ID。鍵は引渡しに含めない。",
  "What holds for every recording of a delivery. Vendors may add keys that begin with `x_` anywhere.":
    "引渡しのすべての記録に共通すること。ベンダーはどこにでも `x_` で始まるキーを加えてよい。",
  "Version of the specification that the statement is written to.": "引渡し書が従う仕様の版。",
  "Id of the hand-over.": "引渡しの ID。",
  "Which revision of the statement it is, from 1.": "引渡し書の改訂番号（1 から）。",
  "Day on which it was last changed.": "最後に変更した日。",
  "What is handed over, in a few words.": "引き渡すものの短い説明。",
  "The same at length.": "同じことの詳しい説明。",
  "The parts that are kept apart.": "区別しておく部分。",
  "A part of a data set that is kept apart from others.": "ほかと区別しておくデータセットの一部。",
  "Name of the part, such as `train`, `validation` or `test`.": "部分の名前。`train`、`validation`、`test` など。",
  "Paths of its recordings, relative to the statement, with `/` between names.":
    "含まれる記録のパス。引渡し書からの相対パスとし、名前を `/` で区切る。",
  "How far an episode may reach beyond the first and last sample.":
    "エピソードが最初と最後のサンプルの外に出てもよい長さ。",
  "What is asked for.": "求める項目。",
  "What is to be somebody's task.": "誰かが受け持つべき項目。",
};
