/// The widget types of these files. A type that joins ``drawn`` is no longer reported as a placeholder.
enum WidgetTypes {
    /// What the viewer draws.
    static let drawn: Set<String> = [
        "CANVAS_WIDGET", "CONTAINER_WIDGET", "TEXT_WIDGET", "BUTTON_WIDGET", "ICON_BUTTON_WIDGET", "INPUT_WIDGET_V2",
        "SELECT_WIDGET", "TABLE_WIDGET_V2", "IMAGE_WIDGET", "MODAL_WIDGET", "TABS_WIDGET", "FORM_WIDGET",
        "DIVIDER_WIDGET", "DATE_PICKER_WIDGET2", "CHART_WIDGET", "CHECKBOX_WIDGET", "SWITCH_WIDGET",
        "MENU_BUTTON_WIDGET", "FORM_BUTTON_WIDGET", "STATBOX_WIDGET",
    ]

    /// What Appsmith registers, drawn here or not.
    static let known: Set<String> = drawn.union(classic).union(anvil)

    private static let classic = names(
        """
        AUDIO_RECORDER AUDIO BUTTON_GROUP CAMERA CATEGORY_SLIDER CHECKBOX_GROUP CIRCULAR_PROGRESS CODE_SCANNER \
        CURRENCY_INPUT CUSTOM DATE_PICKER DOCUMENT_VIEWER DROP_DOWN EXTERNAL FILE_PICKER ICON IFRAME INPUT \
        JSON_FORM LIST MAP_CHART MAP MULTI_SELECT_TREE MULTI_SELECT NUMBER_SLIDER PHONE_INPUT PROGRESSBAR PROGRESS \
        RADIO_GROUP RANGE_SLIDER RATE RICH_TEXT_EDITOR SINGLE_SELECT_TREE SWITCH_GROUP TABLE TABS_MIGRATOR VIDEO
        """, prefix: ""
    ).union(["FILE_PICKER_WIDGET_V2", "LIST_WIDGET_V2", "MULTI_SELECT_WIDGET_V2"])

    private static let anvil = names(
        """
        BUTTON CHECKBOX CHECKBOX_GROUP COMBOBOX CURRENCY_INPUT CUSTOM DATEPICKER EMAIL_INPUT HEADING ICON_BUTTON \
        INLINE_BUTTONS INPUT KEY_VALUE MENU_BUTTON MODAL MULTILINE_INPUT MULTI_SELECT NUMBER_INPUT PARAGRAPH \
        PASSWORD_INPUT PHONE_INPUT RADIO_GROUP SELECT STATS SWITCH SWITCH_GROUP TABLE TOOLBAR_BUTTONS AI_CHAT
        """, prefix: "WDS_"
    ).union(["SECTION_WIDGET", "ZONE_WIDGET"])

    private static func names(_ words: String, prefix: String) -> Set<String> {
        Set(words.split(separator: " ").map { prefix + $0 + "_WIDGET" })
    }
}
