/** マッピング、宣言されたマッピング、ストリームの内容の説明。 */
export const mappings: Readonly<Record<string, string>> = {
  "A unit that values may come in: one of ours, or another. Others are written in ASCII, but for the dot of a product: `deg` for degrees of angle, `g` for standard gravity, `um` for micrometres, `gf` for grams of force, `degC` for degrees Celsius, `uT` for microtesla.":
    "値の単位。本仕様の単位か、それ以外の単位。それ以外は、積の点を除き ASCII で書く。`deg` は角度の度、`g` は標準重力、`um` はマイクロメートル、`gf` はグラム重、`degC` はセルシウス度、`uT` はマイクロテスラ。",
  "What a value is multiplied by to give one in `unit`, or in ours where no unit is named; 1 where left out.":
    "値に掛ける数。結果は `unit` の単位、単位がなければ本仕様の単位の値となる。省くと 1。",
  "What is added after scaling, in the same unit; 0 where left out.": "掛けた後に足す数。同じ単位。省くと 0。",
  "How messages of types of one's own become canonical samples. For a type that Tasuki knows too, the declared one holds.":
    "独自の型のメッセージを標準サンプルにする方法。Tasuki も知る型では、宣言されたものが優先する。",
  "Our field.": "本仕様のフィールド。",
  "The path.": "パス。",
  "A path that leads nowhere.": "行き先のないパス。",
  "Paths of a declared mapping at which the message definition has no value of the kind that the field needs.":
    "宣言されたマッピングのパスのうち、フィールドが必要とする種類の値がメッセージ定義にないもの。",
  "Columns of the image.": "画像の列数。",
  "Rows of the image.": "画像の行数。",
  "Encoding, format or codec.": "画素の符号化、形式、またはコーデック。",
  "Elements: joints, points, rays, values, by the modality.": "要素の数。モダリティにより、関節、点、光線、値など。",
  "Names of the elements, the first few.": "要素の名前（最初のいくつか）。",
  "What the first sample of a stream that can be read looks like.": "ストリームのうち、読める最初のサンプルの形。",
  "`standard`: the mapping ships with Tasuki. `declared`: the declaration gives it. `none`: no mapping is known for the type.":
    "`standard`：Tasuki に同梱のマッピング。`declared`：宣言が与えるマッピング。`none`：その型のマッピングはない。",
  "Units of the fields that are mapped, each once; without those of times and covariances.":
    "対応づけられたフィールドの単位。重複なし。時刻と共分散の単位は含まない。",
  "`silent`: there are none. `definition`: the definition of the type is missing, or not read. `short`, `trailing`: payloads are shorter or longer than it says. `malformed`: they hold values that the encoding forbids. `compressed`: they are compressed frames. `unsupported`: their representation is not read.":
    "`silent`：サンプルがない。`definition`：型の定義がないか、読めない。`short`、`trailing`：ペイロードが定義より短い、または長い。`malformed`：符号化で許されない値を含む。`compressed`：圧縮されたフレームである。`unsupported`：読めない表現である。",
  "Why no sample can be read; of payloads that are too long the shape is told all the same. Absent where one can.":
    "サンプルを読めない理由。長すぎるペイロードでは、それでも形状を示す。読めるときはない。",
  "What the samples of a stream are.": "ストリームのサンプルの内容。",
  "When it was logged.": "記録時刻。",
  "The canonical sample, as the schema of its modality says: bytes in base64, a number that is not finite as null. Absent where there is none: no such topic, no mapping, or no sample that can be read.":
    "モダリティのスキーマに従う標準サンプル。バイト列は base64、有限でない数は null。トピックがない、マッピングがない、読めるサンプルがないときは、この項目がない。",
  "The first sample of a stream that can be read.": "ストリームのうち、読める最初のサンプル。",
  "Drafts of mappings for types that have none: to be corrected, and put into the declaration.":
    "マッピングのない型のための下書き。直して宣言に加える。",
};
