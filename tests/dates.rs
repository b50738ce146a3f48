//! Partial dates: how they are read, the days that they may mean, and questions about two of them.

use meshcmp::model::{DateError, PartialDate, Truth};

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

#[test]
fn reads_and_prints_years_months_and_days() {
    for text in ["2018", "2018-05", "2018-05-31", "2024-02-29", "0000", "9999-12-31"] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn refuses_what_is_no_date() {
    use DateError::*;
    for (text, why) in [
        ("", Malformed),
        ("20x8", Malformed),
        ("18", Malformed),
        ("2018-5", Malformed),
        ("2018-05-1", Malformed),
        ("2018-05-01-01", Malformed),
        ("2018/05", Malformed),
        ("+201", Malformed),
        (" 2018", Malformed),
        ("２０１８", Malformed),
        ("2018-00", Impossible),
        ("2018-13", Impossible),
        ("2018-05-00", Impossible),
        ("2018-02-29", Impossible),
        ("1900-02-29", Impossible),
    ] {
        assert_eq!(text.parse::<PartialDate>(), Err(why), "{text:?}");
    }
}

#[test]
fn a_partial_date_spans_its_days() {
    for (text, first, last) in [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-02", "2018-02-01", "2018-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2018-05-07", "2018-05-07", "2018-05-07"),
    ] {
        assert_eq!(date(text).first_day(), date(first).first_day(), "{text}");
        assert_eq!(date(text).last_day(), date(last).last_day(), "{text}");
    }
}

#[test]
fn order_is_told_only_where_it_is_certain() {
    use Truth::*;
    for (value, range, before, after) in [
        ("2017", "2018", Yes, No),
        ("2018", "2017", No, Yes),
        ("2018", "2018-05", Unknown, Unknown),
        ("2018-05", "2018", No, No),
        ("2018-05", "2018-05", No, No),
        ("2018-05-31", "2018-05", No, No),
        ("2018", "2018-01-01", No, Unknown),
        ("2018", "2018-12-31", Unknown, No),
        ("2018-04-30", "2018-05", Yes, No),
    ] {
        assert_eq!(date(value).before(date(range)), before, "{value} before {range}");
        assert_eq!(date(value).after(date(range)), after, "{value} after {range}");
    }
}

#[test]
fn a_range_includes_both_ends() {
    use Truth::*;
    for (value, from, to, inside) in [
        ("2018", "2018", "2020", Yes),
        ("2020-12-31", "2018", "2020", Yes),
        ("2021", "2018", "2020", No),
        ("2018", "2018-05", "2020", Unknown),
        ("2018-05", "2018-05-15", "2018-05-20", Unknown),
    ] {
        let told = date(value).between(Some(date(from)), Some(date(to)));
        assert_eq!(told, inside, "{value} in {from}..{to}");
    }
    assert_eq!(date("2019").between(None, Some(date("2018"))), No);
    assert_eq!(date("2019").between(Some(date("2018")), None), Yes);
}

#[test]
fn months_go_back_over_years_and_short_months() {
    for (from, months, to) in [
        ("2026-11-22", 24, "2024-11-22"),
        ("2024-03-31", 1, "2024-02-29"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2020-09", 24, "2018-09-30"),
    ] {
        assert_eq!(date(from).months_before(months), date(to).last_day(), "{from} - {months}");
    }
    assert_eq!(date("2026-03-01").days_before(1), date("2026-02-28").last_day());
}
