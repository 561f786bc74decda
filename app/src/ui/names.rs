//! What fields are called, wherever they are named away from their place: in a list of errors, on the last look.

use crate::t;

/// The name of a field; none where its name alone would not say which it is.
pub fn field_name(field: &str) -> Option<String> {
    let name = match field {
        "name" => t!(complain.field_name),
        "merchant" => t!(complain.which_merchant),
        "platform" => t!(complain.platform_label),
        "ground" => t!(complain.section_what),
        "product" => t!(complain.field_product),
        "paid" => t!(complain.field_paid),
        "quantity" => t!(complain.field_quantity),
        "ordered_on" => t!(complain.field_ordered_on),
        "received_on" => t!(complain.field_received_on),
        "order_no" => t!(complain.field_order_no),
        "province" => t!(complain.field_province),
        "headline" => t!(complain.field_headline),
        "story" => t!(complain.section_story),
        "tried" => t!(complain.section_tried),
        "tried_note" => t!(complain.field_tried_note),
        "ask" => t!(complain.section_want),
        "amount" => t!(complain.field_amount),
        "want_note" => t!(complain.field_want_note),
        "evidence" | "files" => t!(complain.section_evidence),
        "visibility" => t!(complain.visibility_label),
        "email" => t!(complain.field_email),
        "rule" => t!(guide.which_deadline),
        "from" => t!(guide.from_day),
        "number" => t!(cases.field_number),
        "answer" => t!(cases.answer_label),
        "digits" => t!(desk.field_digits),
        "words" => t!(desk.field_words),
        "field" => t!(desk.field_field),
        "question" => t!(desk.field_question),
        "reason" => t!(desk.field_reason),
        "note" => t!(desk.field_note),
        _ => return None,
    };
    Some(name.to_string())
}
