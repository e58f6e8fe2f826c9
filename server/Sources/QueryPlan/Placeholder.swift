enum QueryPlanPlaceholder {}
