use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

use super::app::site;

/// The program, without settings from outside.
pub fn youmen(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_youmen"));
    command.env_clear().current_dir(folder).env("YOUMEN_DATA_DIR", folder.join("data"));
    command
}

/// `youmen serve`, as a process of its own.
pub struct Program {
    pub addr: SocketAddr,
    pub folder: TempDir,
    child: Child,
}

impl Program {
    pub fn serve(args: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let mut command = youmen(folder.path());
        command.env("YOUMEN_SITE_ROOT", site(folder.path())).env("YOUMEN_LOG", "debug");
        for rate in ["READ", "WRITE", "CODE", "UPLOAD"] {
            command.env(format!("YOUMEN_RATE_{rate}"), "0");
        }
        command.args(["serve", "--addr", "127.0.0.1:0"]).args(args).stdout(Stdio::piped()).stderr(log);
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let addr = loop {
            let line = lines.next().expect("it says where it listens").unwrap();
            if let Some(addr) = line.strip_prefix("listening on http://") {
                break addr.parse().unwrap();
            }
        };
        // Nobody reads on: it must not be stopped by a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { addr, folder, child }
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    /// Tells it to stop, as a service manager does, and gives the code it exits with.
    pub fn terminate(&mut self) -> Option<i32> {
        let told = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end with these lines on its standard input.
pub fn run(mut command: Command, input: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}
