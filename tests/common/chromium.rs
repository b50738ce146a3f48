//! A headless Chromium that is driven like a person does: it follows links, types and goes back.
//! Commands go through a pipe (the DevTools protocol), so that no port is opened.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Nothing that is tested takes long; a browser that hangs is to fail, not to block.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser with one tab.
pub(crate) struct Chromium {
    child: Child,
    commands: ChildStdin,
    messages: Receiver<Value>,
    session: String,
    sent: u64,
    /// Errors and console messages of the pages so far.
    pub(crate) complaints: Vec<String>,
    _profile: TempDir,
}

impl Chromium {
    /// Starts a browser; none if none is installed.
    pub(crate) fn start() -> Option<Self> {
        let browser = super::tools::find(&["chromium", "chromium-browser", "google-chrome"])?;
        let profile = tempfile::tempdir().unwrap();
        // The browser reads from descriptor 3 and writes to 4.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 >/dev/null"])
            .arg(browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"])
            .args([
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("--remote-debugging-pipe")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let commands = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            for message in output.split(b'\0').map_while(Result::ok) {
                if sender.send(serde_json::from_slice(&message).unwrap()).is_err() {
                    break;
                }
            }
        });
        let session = String::new();
        let complaints = Vec::new();
        let mut browser =
            Self { child, commands, messages, session, sent: 0, complaints, _profile: profile };
        let tab = browser.call("Target.createTarget", &json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": tab["targetId"], "flatten": true });
        let attached = browser.call("Target.attachToTarget", &attach);
        attached["sessionId"].as_str().unwrap().clone_into(&mut browser.session);
        for domain in ["Page", "Runtime", "Log"] {
            browser.call(&format!("{domain}.enable"), &json!({}));
        }
        Some(browser)
    }

    /// Sends a command and returns its result.
    #[track_caller]
    fn call(&mut self, method: &str, parameters: &Value) -> Value {
        let answer = self.ask(method, parameters);
        assert!(answer["error"].is_null(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// Sends a command and returns its answer, which may be an error.
    fn ask(&mut self, method: &str, parameters: &Value) -> Value {
        self.sent += 1;
        let mut command = json!({ "id": self.sent, "method": method, "params": parameters });
        if !self.session.is_empty() {
            command["sessionId"] = json!(self.session);
        }
        self.commands.write_all(format!("{command}\0").as_bytes()).unwrap();
        let start = Instant::now();
        loop {
            let message = self.messages.recv_timeout(PATIENCE.saturating_sub(start.elapsed()));
            let message = message.unwrap_or_else(|why| panic!("{method}: {why}"));
            if message["id"] == self.sent {
                return message;
            }
            let complains =
                ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"];
            if complains.iter().any(|method| message["method"] == *method) {
                self.complaints.push(message["params"].to_string());
            }
        }
    }

    /// Returns the value of an expression, or of the promise that it gives.
    #[track_caller]
    pub(crate) fn evaluate(&mut self, expression: &str) -> Value {
        let parameters =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let result = self.call("Runtime.evaluate", &parameters);
        assert!(result["exceptionDetails"].is_null(), "{expression}: {result}");
        result["result"]["value"].clone()
    }

    /// Leaves the page by an expression. It may be left before the answer comes, which is an error then.
    pub(crate) fn leave_by(&mut self, expression: &str) {
        self.ask("Runtime.evaluate", &json!({ "expression": expression }));
    }

    /// Waits until an expression is true.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, expression: &str) {
        let start = Instant::now();
        let parameters = json!({ "expression": expression, "returnByValue": true });
        // A page that is being left answers with an error.
        while self.ask("Runtime.evaluate", &parameters)["result"]["result"]["value"] != true {
            assert!(start.elapsed() < PATIENCE, "{expression} is not true");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Opens a file, with a fragment or without, and waits until it is loaded.
    #[track_caller]
    pub(crate) fn open(&mut self, file: &Path, fragment: &str) {
        let url = format!("file://{}{fragment}", file.display());
        self.call("Page.navigate", &json!({ "url": url }));
        self.wait_for_file(file.file_name().unwrap().to_str().unwrap());
    }

    /// Waits until a file of this name is loaded.
    #[track_caller]
    pub(crate) fn wait_for_file(&mut self, name: &str) {
        self.wait_for(&format!(
            "document.readyState === 'complete' && location.pathname.endsWith('/{name}')"
        ));
    }

    /// Loads the page anew.
    pub(crate) fn reload(&mut self) {
        self.evaluate("window.isOld = true");
        self.call("Page.reload", &json!({}));
        self.wait_for("document.readyState === 'complete' && window.isOld === undefined");
    }

    /// Clicks the first element that a selector finds.
    #[track_caller]
    pub(crate) fn click(&mut self, selector: &str) {
        self.evaluate(&format!("document.querySelector({selector:?}).click()"));
    }

    /// Types into the first element that a selector finds.
    #[track_caller]
    pub(crate) fn type_into(&mut self, selector: &str, text: &str) {
        self.evaluate(&format!("document.querySelector({selector:?}).focus()"));
        self.call("Input.insertText", &json!({ "text": text }));
    }

    /// Sets the size of the window and the preferred colour scheme.
    pub(crate) fn set_screen(&mut self, width: u32, height: u32, scheme: &str) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.call("Emulation.setDeviceMetricsOverride", &size);
        let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.call("Emulation.setEmulatedMedia", &scheme);
    }

    /// Shows the page as on this medium, such as `print`.
    pub(crate) fn set_medium(&mut self, medium: &str) {
        self.call("Emulation.setEmulatedMedia", &json!({ "media": medium }));
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
