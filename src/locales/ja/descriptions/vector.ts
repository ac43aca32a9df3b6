/** Joint states, and vectors of states and commands. */
export const vector: Readonly<Record<string, string>> = {
  "Its least finite value.": "有限な値の最小値。",
  "Its largest finite value.": "有限な値の最大値。",
  "The range of an element of a vector, in the unit of the message.":
    "ベクトルの要素の値の範囲。メッセージの単位で表す。",
  "Names of the elements, where the message has them; the first, where there are more.":
    "メッセージに名前がある場合の、要素の名前。多ければ先頭のもの。",
  "Elements of a vector.": "ベクトルの要素の数。",
  "Samples with this layout.": "この構成のサンプルの数。",
  "The first elements, in the order of the message.": "先頭の要素。メッセージの順。",
  "One layout of the vectors of a stream.": "ストリームのベクトルの構成の一つ。",
  "Layouts that occur, in the order in which they appear.": "現れた構成。現れた順。",
  "Samples with further layouts.": "それ以外の構成のサンプルの数。",
  "What a stream of vectors holds: values of a command, positions of joints.":
    "ベクトルのストリームの内容。指令の値や関節の位置。",
  "Name of the joint.": "関節の名前。",
  "Windows of a tenth of a second in which the position changed and velocities were given.":
    "位置が変化し、速度が与えられていた 0.1 秒の区間の数。",
  "How far the joint went in these windows, there and back.": "その区間で関節が動いた量。往復を合計する。",
  "Velocity by its change of position: the factor between them that fits best.":
    "位置の変化率に対する速度の比。最もよく合う係数。",
  "How well it fits: 1 perfectly, 0 not at all; 0 where the velocity is always 0.":
    "合い方の度合い。1 は完全に一致、0 は無関係。速度が常に 0 なら 0。",
  "How far the joint would have gone by its velocity while its position stayed the same to the bit.":
    "位置がビット単位で同じ間に、速度によれば関節が動いたはずの量。",
  "How the velocity of a joint goes with its position.": "関節の速度と位置の関係。",
  "Samples with an array that is neither empty nor as long as the list of names.":
    "空でなく、名前の数とも異なる長さの配列があるサンプル。",
  "Samples that name a joint twice.": "同じ関節を二度挙げているサンプル。",
  "Samples with a position that is not finite, or a velocity or effort that is infinite.":
    "位置が有限でないか、速度や力が無限大のサンプル。",
  "Joints that have positions and velocities, in the order of the message.": "位置と速度をもつ関節。メッセージの順。",
  "What the samples of a stream of joint states say.": "関節状態のストリームのサンプルの内容。",
  "`absolute`: the value itself. `delta`: its change since the sample before, or the step to take.":
    "`absolute`：値そのもの。`delta`：直前のサンプルからの変化量、または進めるべき量。",
  "`commanded`: what a controller was told. `measured`: what a sensor read.":
    "`commanded`：制御器への指令値。`measured`：センサーの測定値。",
  "Its name; that of the message, where the message has names, such as that of a joint.":
    "名前。関節名のようにメッセージに名前があれば、その名前。",
  "Unit of its values, such as `rad`, `m` or `N·m`; `1` for a bare number.":
    "`rad`、`m`、`N·m` などの値の単位。単位のない数は `1`。",
  "Coordinate frame that it is measured in, where it has one.": "値を測る座標系。ある場合に限る。",
  "Mode of the controller that takes it, such as `position`, `velocity` or `impedance`.":
    "値を受ける制御器のモード。`position`、`velocity`、`impedance` など。",
  "Least value that it can have.": "取り得る最小の値。",
  "Largest value that it can have.": "取り得る最大の値。",
  "One element of a vector.": "ベクトルの一つの要素。",
  "Elements of its vectors, in the order of the message: the values of a command, or the positions of a joint state.":
    "ベクトルの要素。メッセージの順に、指令の値、または関節状態の位置を表す。",
  "Farthest from zero that a joint gets: two turns.": "関節の位置が 0 から離れてよい最大の量。2 回転。",
  "Below so many joints nothing is said; of as many the position must be too far.":
    "関節がこの数より少なければ判定しない。位置が離れすぎた関節も、この数だけ必要である。",
  "Largest factor between the two, either way.": "両者の比の上限。どちらの向きにも適用する。",
  "Least correlation, either way, from which a factor is believed.": "係数を信頼する相関の下限。絶対値で比べる。",
  "Below so many windows nothing is said of a joint.": "区間がこの数より少ない関節は、判定しない。",
  "Below so much travel nothing is said of a joint.": "動いた量がこれより少ない関節は、判定しない。",
  "Farthest that a joint may go by its velocity while its position stays.":
    "位置が変わらない間に、速度によれば動いてよい量の上限。",
};
