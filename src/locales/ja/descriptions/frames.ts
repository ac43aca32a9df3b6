/** Frames and robot descriptions. */
export const frames: Readonly<Record<string, string>> = {
  "What a provider declares of frames.": "座標系についての宣言。",
  "The frame that every sensor can be brought to, such as `base_link` or `map`.":
    "すべてのセンサーを移せる座標系。`base_link` や `map` など。",
  "The frame of the map; a frame in it may jump when the robot finds where it is.":
    "地図の座標系。その中の座標系は、ロボットの位置がわかったときに飛んでよい。",
  "The frame that odometry counts from; what moves in it moves without jumps.":
    "オドメトリの原点の座標系。その中では飛びなく動く。",
  "The frame of the robot's body.": "ロボット本体の座標系。",
  "Transforms that are static, and that a recording must have.": "静的で、記録になければならない座標変換。",
  "A transform by its frames.": "親と子で示した座標変換。",
  "Frames that may jump, beside those in the frame of the map.": "地図の座標系の中のもののほかに、飛んでよい座標系。",
  "The robots.": "ロボット。",
  "What a provider declares of a robot.": "ロボットについての宣言。",
  "The file that describes the links and joints of a robot.": "ロボットのリンクと関節を記述したファイル。",
  "Path of the URDF file, relative to the declaration.": "URDF ファイルのパス。宣言からの相対パスで示す。",
  "Samples for which a transform on the way to the root has no value.": "根までの間の座標変換に、値がないサンプル。",
  "Samples stamped before the first stamp of the transform.": "座標変換の最初のタイムスタンプより前のサンプルの数。",
  "How long before it the first sample is stamped.": "最初のサンプルが、それよりどれだけ前か。",
  "Samples stamped after the last stamp of the transform.": "座標変換の最後のタイムスタンプより後のサンプルの数。",
  "How long after it the last sample is stamped.": "最後のサンプルが、それよりどれだけ後か。",
  "Samples stamped in the listed gaps of the transform.": "列挙した途切れの間のサンプルの数。",
  "Longest of the listed gaps that hold samples.": "サンプルのある途切れのうち、最も長いもの。",
  "How far the moving transforms from a frame to its root cover the samples in it. Samples are counted in 1024 parts of their time; where a transform begins or ends inside a part, they count as evenly spread over it.":
    "ある座標系から根までの動く座標変換が、その座標系のサンプルをどこまで覆うか。サンプルは時間を 1024 に分けて数える。座標変換が区間の途中で始まるか終わるときは、区間の中に均等にあるものとして数える。",
  "The frame that its samples stand in.": "サンプルの座標系。",
  "The last frame on the way up from it.": "そこから親をたどった最後の座標系。",
  "Stamped samples in that frame.": "その座標系の、タイムスタンプ付きのサンプルの数。",
  "Transforms on the way that leave samples out, from the frame upwards.":
    "覆われないサンプルのある座標変換。座標系から根の順に並べる。",
  "Whether it was sent as static: once, for all times. Foxglove knows no static topic: there it is one that never changes.":
    "静的なもの（一度だけ送られ、すべての時刻に有効）として送られたか。Foxglove には静的なトピックがないので、値の変わらないものをそうみなす。",
  "Topics that it was sent on.": "送られたトピック。",
  "How often it was sent.": "送られた回数。",
  "How often of those as static.": "そのうち静的なものとして送られた回数。",
  "Log time of the first sample of it.": "最初のサンプルの記録時刻。",
  "How often it was stamped anew per second, in the mean; absent where it has less than two stamps.":
    "新しいタイムスタンプの、1 秒あたりの平均の数。タイムスタンプが二つに満たなければない。",
  "The least time from stamp to log; negative where stamps are ahead.":
    "タイムスタンプから記録までの最短の時間。タイムスタンプが進んでいれば負。",
  "Longest interval between two stamps, whether or not the child moved.":
    "タイムスタンプの最長の間隔。その間に子が動いたかどうかは問わない。",
  "The longest gaps, in order of time.": "最も長い途切れ。時刻の順に並べる。",
  "A long interval between two stamps of a transform across which the child moved: between them nothing tells where it was.":
    "座標変換のタイムスタンプの長い間隔で、その間に子が動いたもの。途中の位置はわからない。",
  "Stamp before it.": "その前のタイムスタンプ。",
  "Stamp after it.": "その後のタイムスタンプ。",
  "Its length.": "長さ。",
  "Translation of its first value: where the child is in the frame of the parent.":
    "最初の値の並進。親の座標系での子の位置。",
  "Rotation of its first value: a quaternion x, y, z, w.": "最初の値の回転。クォータニオン x、y、z、w。",
  "Largest distance from its first translation.": "最初の並進からの最大の距離。",
  "Largest angle from its first rotation.": "最初の回転からの最大の角度。",
  "How often the value differs from the one before, by more than rounding.":
    "値が直前のものと（丸めを超えて）異なる回数。",
  "How often a value differs from the one before at the same stamp.": "同じタイムスタンプの直前の値と異なる回数。",
  "How often a value is back near the last but one, while it was away between: two senders that disagree take turns.":
    "値がいったん離れ、二つ前の値の近くに戻った回数。食い違う二つの送信元が交互に送っている。",
  "How often it moved by more than a centimetre from one stamp to the next.":
    "次のタイムスタンプまでに 1 cm を超えて動いた回数。",
  "How often its child was last sent with another parent.": "子が直前に別の親で送られていた回数。",
  "Steps that no motion explains.": "動きでは説明できない変化の数。",
  "The largest of them.": "そのうち最大のもの。",
  "How far the child was moved beyond what its speed before and after explains.":
    "前後の速度で説明できる距離を、どれだけ超えて動いたか。",
  "Whether it led back to where the transform began.": "座標変換の最初の値に戻ったか。",
  "Transforms without the name of a parent or a child.": "親または子の名前がない座標変換。",
  "Transforms from a frame to itself.": "自分自身への座標変換。",
  "Transforms with a frame whose name begins with a slash, each counted once.":
    "座標系の名前がスラッシュで始まる座標変換。それぞれ一度だけ数える。",
  "Streams whose samples stand in a frame of the transforms.": "サンプルの座標系が座標変換にあるストリーム。",
  "A step of a transform that no motion explains.": "動きでは説明できない座標変換の変化。",
  "Which frames are joined.": "どの座標系がつながっているか。",
  "Robot descriptions, inside and beside the recording; absent where there are none.":
    "記録の中と、併置されたロボット記述。なければ項目がない。",
  "What a robot description says (URDF).": "ロボット記述（URDF）の内容。",
  "Where it was found: the topic, or the name of the file.": "どこにあったか。トピック、またはファイルの名前。",
  "SHA-256 of the file; absent for a topic.": "ファイルの SHA-256。トピックの場合はない。",
  "Why it could not be read.": "読めなかった理由。",
  "Name of the robot.": "ロボットの名前。",
  "Names of the links, as often as they stand there.": "リンクの名前。書かれている回数だけ並べる。",
  "The joints.": "関節。",
  "A joint of a robot.": "ロボットの関節。",
  "How the child of a joint may move, in the words of URDF.": "関節の子がどう動くか。URDF の語で示す。",
  "Its parent link.": "親のリンク。",
  "Its child link.": "子のリンク。",
  "Where the child is in the frame of the parent, when the joint is at 0.": "関節が 0 のとき、親の座標系での子の位置。",
  "How it is turned then: a quaternion x, y, z, w, made of roll, pitch and yaw.":
    "そのときの回転。ロール、ピッチ、ヨーから求めたクォータニオン x、y、z、w。",
  "Its axis, in the frame of the joint.": "軸。関節の座標系で示す。",
  "Lower limit: in rad, or in m for a prismatic joint.": "下限。単位は rad、直動関節では m。",
  "Upper limit, in the same unit.": "上限。単位は同じ。",
  "How often the text of the topic differs from the first one.": "トピックの内容が最初のものと異なる回数。",
  "A frame, where it hangs, and what stands in it.": "座標系と、その位置、その中のストリーム。",
  "Name of the frame; empty where samples name none.": "座標系の名前。サンプルに名前がなければ空。",
  "How many parents are above it.": "上にある親の数。",
  "`root`: it has no parent. `static`: it is fixed in its parent. `moving`: it moves in it, or could. `unplaced`: no transform names it, samples stand in it.":
    "`root`：親がない。`static`：親に固定されている。`moving`：親に対して動く、または動きうる。`unplaced`：どの座標変換にもないが、サンプルの座標系である。",
  "Topics that its transform is sent on.": "座標変換が送られるトピック。",
  "How often its transform is stamped anew per second.": "座標変換の新しいタイムスタンプの、1 秒あたりの数。",
  "How often its transform is sent.": "座標変換が送られた回数。",
  "Parents that it has beside this one.": "ほかの親。",
  "Whether its parents lead back to it.": "親をたどると自分に戻るか。",
  "Topics of the streams whose samples stand in it.": "サンプルがその座標系にあるストリームのトピック。",
  "The frames of a recording as trees.": "記録の座標系を木で示したもの。",
  "Whether every transform was read.": "すべての座標変換を読めたか。",
  "How many trees the transforms make.": "座標変換がなす木の数。",
  "The frames: each tree from its root, children below their parent, the largest tree first.":
    "座標系。木ごとに根から、子を親の下に並べる。大きな木から示す。",
  "The frames as trees; there where it was asked for.": "座標系の木。求められたときにある。",
  "How far the optical frame may be turned from where it should be, or the camera from looking straight up.":
    "光学座標系が本来の向きからどれだけ回っていてもよいか。また、カメラが真上からどれだけ外れていれば真上でないとみなすか。",
  "How far apart they may be.": "どれだけ離れていてもよいか。",
  "How far they may be turned.": "どれだけ回っていてもよいか。",
  "Largest step beyond what the speed before and after it explains.":
    "前後の速度で説明できる距離を超える変化の最大値。",
  "Part of the samples that may differ from the one before at the same stamp.":
    "同じタイムスタンプの直前のサンプルと異なってもよいサンプルの割合。",
  "Part of the steps that may lead back to the value before the last.": "二つ前の値に戻ってもよい変化の割合。",
  "Fewer steps than these tell of no turns.": "変化がこれより少なければ、交互かどうかはわからない。",
  "How far beyond a limit a position may be, as a part of the range.":
    "位置が限界をどれだけ超えてもよいか。範囲に対する割合で示す。",
  "How much later they may be: publishers and recorder start together.":
    "どれだけ後であってもよいか。送信元とレコーダーは同時に起動する。",
  "How far the child may move; what is left of rounding.": "子がどれだけ動いてもよいか。丸めの残りの分。",
  "How far the child may turn; what is left of rounding.": "子がどれだけ回ってもよいか。丸めの残りの分。",
  "How far from a value samples may be.": "サンプルが値からどれだけ離れていてもよいか。",
  "Part of the samples that may have no value.": "値がなくてもよいサンプルの割合。",
  "Fewer samples than these tell of no coverage.": "サンプルがこれより少なければ、覆われているかはわからない。",
  "Fewer than these have nothing to be held to.": "これより少なければ、比べるものがない。",
  "What is shorter may be right.": "これより短いものは、正しいかもしれない。",
  "How many times longer than the others it may be.": "ほかのものの何倍まで長くてもよいか。",
};
