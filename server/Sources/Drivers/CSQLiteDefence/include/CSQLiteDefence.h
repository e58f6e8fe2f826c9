#ifndef CSQLITE_DEFENCE_H
#define CSQLITE_DEFENCE_H

/// Switches a connection (`sqlite3 *`) to defensive mode, distrusts functions in its schema, and switches off
/// extension loading and tokenizer registration. Returns an SQLite result code.
///
/// In C because `sqlite3_db_config` is variadic, which Swift can't call.
int csqlite_defend(void *connection);

#endif
