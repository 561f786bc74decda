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
    let is_named = |name: &str, part: &str| name.contains(part);
    let used = module
        .funcs
        .iter()
        .filter_map(|function| function.name.as_deref())
        .any(|name| ENTRY_OF_SECOND_WAY.iter().any(|entry| is_named(name, entry)));
    if used {
        return 0;
    }
    let unused: Vec<FunctionId> = module
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| module.funcs.get(*id).name.as_deref().is_some_and(|name| is_named(name, SECOND_WAY)))
        .collect();
    for id in &unused {
        empty(module, *id);
    }
    unused.len()
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
