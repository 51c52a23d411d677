-- What a program of schema 6 left of two runs, as it stood in its store. The search for words needs none of it.

INSERT INTO documents (id, letter, first_read, ordinal, reading) VALUES
    ('b.txt', 'A', '2026-11-24T23:51:03.907Z', 0, 2),
    ('a.txt', 'B', '2026-11-24T23:51:07.404Z', 1, 3);

INSERT INTO runs (id, started, finished, version, inputs_sha256, outcome, message, documents, refused, mentions, statistics) VALUES
    (1, '2026-11-24T23:51:03.907Z', '2026-11-24T23:51:06.755Z', '0.1.0', '69d068ebe63bf1d23b754a351705ccad24775d01e1b6046ee60067e9c9a158de', 'done', NULL, 1, 0, 2, 1),
    (2, '2026-11-24T23:51:07.404Z', '2026-11-24T23:51:08.760Z', '0.1.0', 'c2ef1fc2a64b9f735058e792381df200c0c336be31a5ca717688848daf0b0a05', 'done', NULL, 2, 0, 5, 3);

INSERT INTO readings (id, document, fingerprint, sha256, title, publisher, published, script, characters, statistics) VALUES
    (1, 'b.txt', 'eb5e2ceac7f707a1427f379d6842b44786b3e1ab6b6895a26b76542ef153e4cc', 'f019891a75140d7013b7da1f09abac50fe00de7bdf8b6fe5f763643a39bd6611', '2023年，中欧班列开行1.7万列…', NULL, NULL, 'simplified', 19, 1),
    (2, 'b.txt', '3cd79d5d920ea51e2cd6d6f33739ccc65bec6f3ec61a8210e248d5a42f1e6666', 'e4a90a46e0e53c7c677cd98ec496c433e505b403afcc7bf4febd49fcfa6109fe', '2023年，中欧班列开行1.8万列，同比增长约三分之一…', NULL, NULL, 'simplified', 29, 2),
    (3, 'a.txt', '2a5e9cdcd487fc0e05b0e4cf9647f6823156d3a866ddb4d33aed3e1f80eedee3', '8cb952fc22a31c7b9b6042aaf9b4c671a56a12b07be39a48810436ae7c3ea1ad', '2022年，双边贸易额超过3800亿美元…', NULL, NULL, 'simplified', 22, 1);

INSERT INTO run_readings (run, reading) VALUES
    (1, 1),
    (2, 2),
    (2, 3);

INSERT INTO mention_totals (reading, class, count) VALUES
    (1, 'date', 1),
    (1, 'enumeration', 0),
    (1, 'idiom', 0),
    (1, 'name', 0),
    (1, 'ordinal', 0),
    (1, 'refused', 0),
    (1, 'statistic', 1),
    (2, 'date', 1),
    (2, 'enumeration', 0),
    (2, 'idiom', 0),
    (2, 'name', 0),
    (2, 'ordinal', 0),
    (2, 'refused', 0),
    (2, 'statistic', 2),
    (3, 'date', 1),
    (3, 'enumeration', 0),
    (3, 'idiom', 0),
    (3, 'name', 0),
    (3, 'ordinal', 0),
    (3, 'refused', 0),
    (3, 'statistic', 1);

INSERT INTO facets (id, kind, status, measure) VALUES
    (1, 'train', 'actual', 'period'),
    (2, 'train', 'actual', 'growth'),
    (3, 'trade', 'actual', 'period');

INSERT INTO facts (reading, span_start, span_end, characters_start, characters_end, sentence_start, sentence_end, line, col, section, text, quote, as_printed, significant_digits, value, value_order, high, modifier, unit, dimension, counted, measure, basis, status, time, time_rule, subject, kind, indicator, scope, confidence, trace, place, doc, facet, until) VALUES
    (1, 12, 16, 12, 16, 0, 18, 1, 13, '', '1.7万', '2023年，中欧班列开行1.7万列。', '1.7万列', 2, '17000', 17000.0, NULL, 'exact', 'train', 'train', NULL, 'period', 'period', 'actual', '2023', 'year', '中欧班列开行', 'train', 'train.runs', NULL, 1.0, '[]', '', 0, NULL, 20231231),
    (2, 12, 16, 12, 16, 0, 28, 1, 13, '', '1.8万', '2023年，中欧班列开行1.8万列，同比增长约三分之一。', '1.8万列', 2, '18000', 18000.0, NULL, 'exact', 'train', 'train', NULL, 'period', 'period', 'actual', '2023', 'year', '中欧班列开行', 'train', 'train.runs', NULL, 1.0, '[]', '', 0, 1, 20231231),
    (2, 23, 27, 23, 27, 0, 28, 1, 24, '', '三分之一', '2023年，中欧班列开行1.8万列，同比增长约三分之一。', '约三分之一', 1, '33.333333333333333333333333333', 3.33333333333333357026e+01, NULL, 'about', 'percent', 'percent', NULL, 'growth', 'period', 'actual', '2023', 'year', '中欧班列开行同比增长', 'train', 'train.growth', NULL, 1.0, '[]', '', 0, 2, 20231231),
    (3, 13, 18, 13, 18, 0, 21, 1, 14, '', '3800亿', '2022年，双边贸易额超过3800亿美元。', '超过3800亿美元', 4, '380000000000', 380000000000.0, NULL, 'over', 'USD', 'currency', NULL, 'period', 'period', 'actual', '2022', 'year', '双边贸易额', 'trade', NULL, NULL, 1.0, '[]', '', 1, 3, 20221231);

INSERT INTO tallies (facet, unit, dated, count) VALUES
    (1, 'train', 1, 1),
    (2, 'percent', 1, 1),
    (3, 'USD', 1, 1);

INSERT INTO listing (run, series, conflicting) VALUES
    (2, 0, 0);
