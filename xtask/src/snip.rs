//! Cuts out of the WebAssembly what the compiler must keep and nobody calls.

use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// The framework can hydrate at once or piece by piece, awaiting code that is loaded later. Ours hydrates at once.
/// But each type-erased view carries pointers to both ways, so no linker can drop the second:
/// a quarter of all code.
const SECOND_WAY: &str = "hydrate_async";

/// Whoever calls this hydrates piece by piece, and needs the second way.
const ENTRY_OF_SECOND_WAY: [&str; 2] = ["hydrate_lazy", "hydrate_from_async"];

/// Empties the functions of piecemeal hydration, unless it is used, and returns how many there were.
/// What only they called, wasm-opt then finds unused. Each traps if it is called after all.
pub fn piecemeal_hydration(module: &mut Module) -> usize {
    if ENTRY_OF_SECOND_WAY.iter().any(|entry| !named(module, entry).is_empty()) {
        return 0;
    }
    let unused = named(module, SECOND_WAY);
    for id in &unused {
        empty(module, *id);
    }
    unused.len()
}

/// The functions of our own whose name has this in it.
fn named(module: &Module, part: &str) -> Vec<FunctionId> {
    module
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| module.funcs.get(*id).name.as_deref().is_some_and(|name| name.contains(part)))
        .collect()
}

/// Gives a function a body that traps.
fn empty(module: &mut Module, id: FunctionId) {
    let signature = module.types.get(module.funcs.get(id).ty());
    let (params, results) = (signature.params().to_vec(), signature.results().to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.func_body().unreachable();
    let args = params.iter().map(|kind| module.locals.add(*kind)).collect();
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType;

    /// A module of functions that return 7, exported under their names.
    fn module(names: &[&str]) -> Module {
        let mut module = Module::default();
        for name in names {
            let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
            builder.name((*name).to_owned()).func_body().i32_const(7);
            let arg = module.locals.add(ValType::I32);
            let id = builder.finish(vec![arg], &mut module.funcs);
            module.exports.add(name, id);
        }
        module
    }

    fn traps(module: &Module, name: &str) -> bool {
        let id = module.exports.get_func(name).unwrap();
        let function = module.funcs.get(id).kind.unwrap_local();
        function.block(function.entry_block()).instrs.iter().any(|(instruction, _)| instruction.is_unreachable())
    }

    #[test]
    fn only_the_unused_way_is_emptied_and_the_module_stays_valid() {
        let mut module = module(&["<T as RenderHtml>::hydrate", "<T as RenderHtml>::hydrate_async"]);
        assert_eq!(piecemeal_hydration(&mut module), 1);
        let again = Module::from_buffer(&module.emit_wasm()).unwrap();
        assert!(!traps(&again, "<T as RenderHtml>::hydrate"));
        assert!(traps(&again, "<T as RenderHtml>::hydrate_async"));
    }

    #[test]
    fn nothing_is_emptied_where_pages_hydrate_piece_by_piece() {
        let mut module = module(&["leptos::mount::hydrate_lazy", "<T as RenderHtml>::hydrate_async"]);
        assert_eq!(piecemeal_hydration(&mut module), 0);
        assert!(!traps(&module, "<T as RenderHtml>::hydrate_async"));
    }
}
