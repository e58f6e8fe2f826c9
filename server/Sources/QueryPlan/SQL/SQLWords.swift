/// Words that the compiler treats in a special way. All are lower case.
enum SQLWords {
    /// Words that are no names: a slot glued to one is separated from it.
    static let keywords: Set<String> = [
        "all", "analyze", "and", "any", "as", "asc", "between", "by", "case", "cast", "collate", "conflict", "create",
        "cross", "delete", "desc", "distinct", "do", "else", "end", "escape", "except", "exists", "explain", "fetch",
        "filter", "first", "for", "from", "full", "glob", "group", "having", "ilike", "in", "inner", "insert",
        "intersect", "into", "is", "join", "lateral", "left", "like", "limit", "match", "merge", "natural", "next",
        "not", "nothing", "null", "nulls", "offset", "on", "only", "or", "order", "outer", "over", "partition",
        "recursive", "regexp", "returning", "right", "row", "rows", "select", "set", "similar", "some", "table", "then",
        "to", "union", "unique", "update", "using", "values", "when", "where", "window", "with",
    ]

    /// Types that PostgreSQL writes before a literal, as in `DATE '2024-01-31'`.
    static let literalTypes: Set<String> = [
        "bool", "boolean", "bytea", "cidr", "date", "decimal", "float4", "float8", "inet", "int", "int2", "int4",
        "int8", "integer", "bigint", "interval", "json", "jsonb", "macaddr", "money", "numeric", "point", "real",
        "smallint", "text", "time", "timestamp", "timestamptz", "timetz", "uuid", "varchar", "xml", "daterange",
        "tsrange", "tstzrange",
    ]

    /// Units that may follow `INTERVAL '…'`.
    static let intervalUnits: Set<String> = ["year", "month", "day", "hour", "minute", "second"]

    /// A cast to one of these takes a single value, never an object or array.
    static let scalarTypes: Set<String> = [
        "bool", "boolean", "date", "decimal", "float", "float4", "float8", "int", "int2", "int4", "int8", "integer",
        "bigint", "interval", "money", "numeric", "real", "smallint", "time", "timestamp", "timestamptz", "timetz",
        "uuid", "inet", "cidr", "regclass", "double",
    ]

    /// Functions that only take single values.
    static let scalarFunctions: Set<String> = [
        "abs", "age", "btrim", "ceil", "char_length", "concat", "concat_ws", "date", "date_part", "date_trunc",
        "datetime", "extract", "floor", "format", "ilike", "initcap", "julianday", "left", "length", "like", "lower",
        "lpad", "ltrim", "make_date", "make_interval", "md5", "mod", "plainto_tsquery", "position", "power",
        "regexp_matches", "regexp_replace", "repeat", "replace", "right", "round", "rpad", "rtrim", "similarity",
        "split_part", "strftime", "string_to_array", "strpos", "substr", "substring", "time", "to_char", "to_date",
        "to_number", "to_timestamp", "to_tsquery", "to_tsvector", "translate", "trim", "trunc", "unixepoch", "upper",
        "websearch_to_tsquery",
    ]

    /// JSON functions whose arguments are of any type: their slots are values, not documents.
    static let anyTypeFunctions: Set<String> = [
        "json_build_object", "jsonb_build_object", "json_build_array", "jsonb_build_array", "to_json", "to_jsonb",
        "json_object", "jsonb_object", "json_array", "json_quote", "jsonb_extract_path", "jsonb_extract_path_text",
        "json_extract_path", "json_extract_path_text", "json_agg", "jsonb_agg", "json_object_agg", "jsonb_object_agg",
    ]

    /// Functions known not to write; a SELECT that calls another one is not taken for read-only.
    static let readingFunctions: Set<String> = [
        "array_agg", "array_append", "array_cat", "array_length", "array_position", "array_remove", "array_to_json",
        "array_to_string", "avg", "bit_and", "bit_or", "bool_and", "bool_or", "cardinality", "cast", "ceiling",
        "coalesce", "count", "cume_dist", "current_date", "current_setting", "dense_rank", "every", "exists", "exp",
        "first_value", "generate_series", "greatest", "group_concat", "grouping", "ifnull", "iif", "instr",
        "json_array_elements", "json_array_elements_text", "json_array_length", "json_each", "json_each_text",
        "json_extract", "json_populate_record", "json_populate_recordset", "json_to_record", "json_to_recordset",
        "json_tree", "json_typeof", "json_valid", "json_group_array", "json_group_object", "jsonb_array_elements",
        "jsonb_array_elements_text", "jsonb_array_length", "jsonb_each", "jsonb_each_text", "jsonb_object_keys",
        "json_object_keys", "jsonb_path_exists", "jsonb_path_query", "jsonb_populate_record",
        "jsonb_populate_recordset", "jsonb_pretty", "jsonb_set", "jsonb_insert", "jsonb_strip_nulls",
        "jsonb_to_record", "jsonb_to_recordset", "jsonb_typeof", "justify_days", "justify_hours", "lag", "last_value",
        "lead", "least", "ln", "log", "max", "min", "now", "nth_value", "ntile", "nullif", "octet_length", "overlay",
        "percent_rank", "percentile_cont", "percentile_disc", "phrase_to_tsquery", "pi", "printf", "quote",
        "quote_ident", "quote_literal", "random", "rank", "regexp_match", "regexp_split_to_array",
        "regexp_split_to_table", "reverse", "row", "row_number", "row_to_json", "sign", "sqrt", "starts_with",
        "stddev", "string_agg", "sum", "timezone", "total", "ts_headline", "ts_rank", "typeof", "unnest", "variance",
        "version", "width_bucket", "word_similarity", "pg_typeof", "pg_size_pretty", "array_position", "any", "all",
        "some", "in", "values", "using", "over", "filter", "as", "array", "lateral", "numeric", "varchar", "decimal",
        "char", "character", "timestamp", "bit",
    ]
}
