-- What the search of cards reads of notes in notation is made again at the next start: each wording, where the signs stood.
UPDATE "Note" SET "folded" = ''
WHERE "zh" || "pinyin" || "english" LIKE '%(%' OR "zh" || "pinyin" || "english" LIKE '%（%'
  OR "zh" || "pinyin" || "english" LIKE '%{%' OR "zh" || "pinyin" || "english" LIKE '%｛%'
  OR replace("zh" || "pinyin" || "english", '\', '') <> "zh" || "pinyin" || "english";
