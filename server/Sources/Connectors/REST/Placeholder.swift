enum RESTPlaceholder {}
