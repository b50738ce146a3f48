//! Licenses: SPDX expressions, and advice for the ways in which they are usually miswritten.

use crate::catalog::codes;
use crate::catalog::spdx::{self, LicenseError};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings};
use crate::model::{PROPRIETARY, fold};

/// Names of licenses in prose, folded, each with the advice for it.
const ADVICE: [(&str, &str); 21] = [
    ("none", "leave the key out if nobody knows; a license that is not open is `proprietary`"),
    ("noassertion", "leave the key out, or write \"unknown\""),
    ("themitlicense", "write `MIT`"),
    ("expat", "write `MIT`"),
    ("apache", "write `Apache-2.0`"),
    ("apache2", "write `Apache-2.0`"),
    ("apachelicense20", "write `Apache-2.0`"),
    ("apachelicenseversion20", "write `Apache-2.0`"),
    ("apachelicense", "write `Apache-2.0`"),
    ("bsd", "write `BSD-2-Clause`, `BSD-3-Clause` or `0BSD`"),
    ("bsdlicense", "write `BSD-2-Clause`, `BSD-3-Clause` or `0BSD`"),
    ("mozillapubliclicense20", "write `MPL-2.0`"),
    ("mpl", "write `MPL-2.0`"),
    ("eclipsepubliclicense20", "write `EPL-2.0`"),
    ("sspl", "write `SSPL-1.0`"),
    ("serversidepubliclicense", "write `SSPL-1.0`"),
    ("bsl", "write `BUSL-1.1` for the Business Source License, `BSL-1.0` for that of Boost"),
    ("proprietary", "write `proprietary`"),
    ("commercial", "write `proprietary`"),
    ("closedsource", "write `proprietary`"),
    ("publicdomain", "write `CC0-1.0` or `Unlicense`"),
];

/// Returns whether a text is an SPDX license expression or `proprietary`.
pub(crate) fn is_license(text: &str) -> bool {
    read(text.trim()).is_ok()
}

fn read(expression: &str) -> Result<(), LicenseError<'_>> {
    if expression == PROPRIETARY { Ok(()) } else { spdx::check(expression) }
}

/// Returns whether a text is a license expression, or reports why it is not one.
pub(super) fn check(text: &SpannedText<'_>, diagnostics: &mut Findings) -> bool {
    let expression = text.text.trim();
    let Err(wrong) = read(expression) else {
        return true;
    };
    let message = format!("`{expression}` is not an SPDX license expression");
    let error = Diagnostic::error(codes::MALFORMED_LICENSE, text.span.clone(), message)
        .help("see https://spdx.org/licenses; a license that is not open is `proprietary`");
    diagnostics.push(match advice(expression) {
        Some(advice) => error.label(advice),
        None => error.label(explanation(expression, wrong)),
    });
    false
}

fn advice(expression: &str) -> Option<String> {
    let folded = fold(expression);
    if let Some((_, advice)) = ADVICE.iter().find(|(name, _)| *name == folded) {
        return Some((*advice).to_owned());
    }
    // `ISC License`
    let words = expression.strip_suffix(" License").or(expression.strip_suffix(" license"));
    if let Some(id) = words.filter(|id| spdx::is_license(id)) {
        return Some(format!("write `{id}`"));
    }
    // `GPLv3`, `GPL 3.0`, `GNU LGPL v2.1`
    let gnu = folded.strip_prefix("gnu").unwrap_or(&folded);
    let family = ["agpl", "lgpl", "gpl"].into_iter().find(|family| gnu.starts_with(family))?;
    let version = gnu[family.len()..].trim_start_matches('v');
    let version = match version {
        "" => {
            let name = family.to_uppercase();
            return Some(format!(
                "say which version: `{name}-3.0-only`, `{name}-3.0-or-later` ..."
            ));
        }
        "2" | "20" => "2.0",
        "21" => "2.1",
        "3" | "30" => "3.0",
        _ => return None,
    };
    let id = format!("{}-{version}", family.to_uppercase());
    Some(format!("write `{id}-only` or `{id}-or-later`"))
}

fn explanation(expression: &str, wrong: LicenseError<'_>) -> String {
    let near = |part: &str| spdx::nearest(expression).or_else(|| spdx::nearest(part));
    match wrong {
        LicenseError::Deprecated(part) if spdx::is_license(&format!("{part}-only")) => {
            format!("write `{part}-only` or `{part}-or-later`")
        }
        LicenseError::Deprecated(part) => format!("the id `{part}` is deprecated"),
        LicenseError::UnknownLicense(part) => match near(part) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there is no license `{part}`"),
        },
        LicenseError::UnknownException(part) => format!("there is no exception `{part}`"),
        LicenseError::Unexpected("") => "it ends too early".to_owned(),
        LicenseError::Unexpected("/" | "," | "&" | ";") => {
            "write OR between licenses to choose from, AND where all apply".to_owned()
        }
        LicenseError::Unexpected(part) => match spdx::nearest(expression) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("`{part}` cannot stand here"),
        },
    }
}
