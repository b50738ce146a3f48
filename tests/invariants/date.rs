//! Partial dates: what is read prints back; a date is a span of days within which its parts lie;
//! and the questions about two dates agree with their days.

use meshcmp::model::{PartialDate, Truth};

/// Checks any two texts.
pub fn holds(one: &str, other: &str) {
    let (one, other) = (alone(one), alone(other));
    if let (Some(one), Some(other)) = (one, other) {
        together(one, other);
        together(other, one);
    }
}

fn alone(text: &str) -> Option<PartialDate> {
    let date: PartialDate = text.parse().ok()?;
    assert_eq!(date.to_string(), text);
    let (first, last) = (date.first_day(), date.last_day());
    assert!(first <= last, "{text}");
    let days = (last - first).whole_days() + 1;
    match text.len() {
        4 => assert!((365..=366).contains(&days), "{text}: {days}"),
        7 => assert!((28..=31).contains(&days), "{text}: {days}"),
        _ => assert_eq!((days, text.len()), (1, 10), "{text}"),
    }
    let [first, last] = [first, last].map(PartialDate::from_day);
    assert!([first, last].map(|day| within(day, date)) == [Truth::Yes; 2]);
    assert_eq!(first.to_string().get(..text.len()), Some(text));
    assert_eq!(last.to_string().get(..text.len()), Some(text));
    assert!(date.months_before(1) < date.last_day() || text.starts_with("0000"));
    assert!(date.days_before(1) < date.last_day());
    Some(date)
}

fn together(one: PartialDate, other: PartialDate) {
    let overlap = one.first_day() <= other.last_day() && other.first_day() <= one.last_day();
    let certain = |truth| truth == Truth::Yes;
    assert_eq!(certain(one.before(other)), one.last_day() < other.first_day());
    assert_eq!(certain(one.before(other)), certain(other.after(one)));
    assert!(!certain(one.before(other)) || !overlap);
    assert_eq!(within(one, other) == Truth::No, !overlap);
    assert_eq!(!one.before(other), one.between(Some(other), None));
    assert_eq!(!one.after(other), one.between(None, Some(other)));
    assert_eq!(one.between(None, None), Truth::Yes);
}

fn within(one: PartialDate, other: PartialDate) -> Truth {
    one.between(Some(other), Some(other))
}
