enum AppFormatsPlaceholder {}
