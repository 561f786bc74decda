//! The part that runs in the browser: cargo, wasm-bindgen, and for a release wasm-opt.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::assets::digest;
use crate::{setup, shell};

/// Raise this when the steps below change, so that what they made before is not kept.
const RECIPE: &[u8] = b"3";

/// How much is spent on the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Quick to build.
    Dev,
    /// Small and fast to load.
    Release,
}

impl Mode {
    /// What `--release` means.
    pub fn from_release(release: bool) -> Self {
        if release { Self::Release } else { Self::Dev }
    }

    fn profile(self) -> &'static str {
        match self {
            Self::Dev => "front-dev",
            Self::Release => "front-release",
        }
    }
}

/// What rustc emits for its default processor in the browser. wasm-opt must be told, or it refuses them;
/// it must not be given more, or it may use what an older browser lacks.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Builds the front and returns the folder with `youmen.js`, `youmen_bg.wasm` and perhaps `snippets/`.
pub fn build(mode: Mode) -> Result<PathBuf> {
    let compiled = compile(mode)?;
    let stage = shell::target_dir().join("front/stage").join(mode.profile());
    let stamp = stage.join(".made-from");
    let wasm = fs::read(&compiled).with_context(|| format!("could not read {}", compiled.display()))?;
    let tools = match mode {
        Mode::Dev => Vec::new(),
        Mode::Release => fs::read(shell::end2end().join("package-lock.json"))?,
    };
    let wanted = digest(&[RECIPE, &wasm, &tools, mode.profile().as_bytes(), &WASM_FEATURES.concat().into_bytes()]);
    if fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == wanted) {
        return Ok(stage);
    }
    if stage.exists() {
        fs::remove_dir_all(&stage)?;
    }
    bind(&compiled, &stage, mode)?;
    if mode == Mode::Release {
        optimise(&stage.join("youmen_bg.wasm"))?;
    }
    fs::write(&stamp, wanted)?;
    Ok(stage)
}

fn compile(mode: Mode) -> Result<PathBuf> {
    let target = shell::target_dir().join("front");
    let usually = match mode {
        Mode::Dev => "2 min the first time, then 5-20 s",
        Mode::Release => "4 min the first time, then 1 min",
    };
    let since = shell::step("Compile the interface for the browser", usually);
    shell::run(
        shell::cargo()
            .args(["build", "-p", "youmen-frontend", "--lib", "--target", "wasm32-unknown-unknown"])
            .args(["--profile", mode.profile(), "--target-dir"])
            .arg(&target),
        "The errors above are in app/ or frontend/, as compiled for the browser.",
    )?;
    shell::done(since);
    Ok(target.join("wasm32-unknown-unknown").join(mode.profile()).join("youmen_frontend.wasm"))
}

fn bind(compiled: &Path, stage: &Path, mode: Mode) -> Result<()> {
    let since = shell::step("Make the JavaScript glue (wasm-bindgen)", "2-15 s");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("youmen")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                // The page hands the address over, because the file's name carries a hash.
                .omit_default_module_path(true)
                .remove_name_section(mode == Mode::Release)
                .remove_producers_section(mode == Mode::Release)
                .generate(stage)
        })
        .context(
            "wasm-bindgen failed. The crates wasm-bindgen and wasm-bindgen-cli-support \
             must have the same version in Cargo.toml",
        )?;
    shell::done(since);
    Ok(())
}

fn optimise(wasm: &Path) -> Result<()> {
    let since = shell::step("Shrink the WebAssembly (wasm-opt -Oz)", "10-60 s");
    let before = fs::metadata(wasm)?.len();
    let small = wasm.with_extension("small.wasm");
    shell::run(
        Command::new(setup::npm_program("wasm-opt"))
            .arg("-Oz")
            .args(WASM_FEATURES)
            .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
            .arg(wasm)
            .arg("-o")
            .arg(&small),
        "Delete end2end/node_modules and try again.",
    )?;
    fs::rename(&small, wasm)?;
    let after = fs::metadata(wasm)?.len();
    println!("    {} KB, was {} KB", after / 1024, before / 1024);
    shell::done(since);
    Ok(())
}
