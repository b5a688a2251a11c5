//! Spanish verbs by what they do, and how their forms are made.

use super::super::cue::{Form, Verb};

pub(super) const VERBS: &[(Verb, &str)] = &[
    // A regular verb, or infinitive:tú:usted:participle:yo where it is not.
    (
        Verb::Do,
        "actualizar|adaptar|adquirir:adquiere:adquiera|ajustar|anular|añadir|apagar|aplicar|archivar|arreglar|borrar|buscar|calcular|cambiar|cancelar|cerrar:cierra:cierre|colgar:cuelga:cuelgue|colocar|comparar|completar|comprar|conectar|configurar|conseguir:consigue:consiga|construir:construye:construya|contratar|convertir:convierte:convierta|copiar|corregir:corrige:corrija|cortar|crear|dar:da:da|desarrollar|descargar|desinstalar|diseñar|dibujar|editar|ejecutar|elaborar|eliminar|encargar|entregar|escanear|escribir:escribe:escriba:escrito|exportar|fabricar|facturar|finalizar|firmar|fotografiar|gestionar|grabar|guardar|hacer:haz:haga:hecho:hago|importar|imprimir:imprime:imprima:impreso|incluir:incluye:incluya|instalar|integrar|introducir:introduce:introduzca|invitar|lanzar|limpiar|llenar|maquetar|medir:mide:mida|mejorar|meter|migrar|modificar|montar|mover:mueve:mueva|obtener:obtén:obtenga|optimizar|ordenar|organizar|pasar|pedir:pide:pida|pintar|planificar|plantar|podar|poner:pon:ponga:puesto:pongo|preparar|programar|prolongar|publicar|quitar|recoger:recoge:recoja|redactar|reducir:reduce:reduzca|reemplazar|registrar|rellenar|renovar:renueva:renueve|reparar|reservar|resolver:resuelve:resuelva:resuelto|responder|restaurar|retirar|sacar|separar|solicitar|solucionar|subir|sustituir:sustituye:sustituya|terminar|traducir:traduce:traduzca|tramitar|trasladar|trasplantar|unir|vaciar|volver:vuelve:vuelva:vuelto|ampliar|agregar|cargar|acabar|cubrir:cubre:cubra:cubierto|desactivar|activar|desbloquear|bloquear|contestar|resumir|recopilar|probar:prueba:pruebe|traer:trae:traiga|recortar",
    ),
    (
        Verb::Send,
        "enviar|mandar|remitir|reenviar|compartir|facilitar|proporcionar|dar:da:da|entregar|pasar|adjuntar|devolver:devuelve:devuelva:devuelto|suministrar|mostrar:muestra:muestre|enseñar",
    ),
    (Verb::Pay, "pagar|transferir:transfiere:transfiera|abonar|reembolsar|ingresar|liquidar"),
    (
        Verb::Tell,
        "confirmar|explicar|indicar|aclarar|precisar|describir:describe:describa:descrito|recomendar:recomienda:recomiende|proponer:propón:proponga:propuesto|especificar",
    ),
    (
        Verb::Inform,
        "decir:di:diga:dicho|informar|avisar|contar:cuenta:cuente|prevenir:prevén:prevenga|advertir:advierte:advierta|notificar",
    ),
    (
        Verb::Decide,
        "aprobar:aprueba:apruebe|decidir|elegir:elige:elija|autorizar|aceptar|escoger:escoge:escoja|validar",
    ),
    (
        Verb::Check,
        "revisar|comprobar:comprueba:compruebe|verificar|controlar|probar:prueba:pruebe|mirar|leer:lee:lea|examinar|inspeccionar|analizar|echar|releer:relee:relea|repasar|evaluar",
    ),
    (Verb::Call, "llamar|telefonear|contactar|invitar|hablar|visitar|preguntar|reunir|quedar"),
    (
        Verb::Keep,
        "usar|utilizar|mantener:mantén:mantenga|evitar|dejar|respetar|seguir:sigue:siga|anotar|marcar|conservar|recordar:recuerda:recuerde|asegurar|empezar:empieza:empiece|considerar|ignorar|tener:ten:tenga|procurar|esperar|apuntar",
    ),
    // Verbos de oficios, tiendas y oficinas.
    (
        Verb::Do,
        "abrir:abre:abra:abierto|acortar|adornar|afilar|ahorrar|aislar|alargar|alicatar|alinear|almacenar|alquilar|amueblar|apretar:aprieta:apriete|apuntalar|arrancar|asfaltar|averiguar|barnizar|barrer|bajar|cablear|calentar:calienta:caliente|cavar|cementar|cepillar|clavar|clasificar|cobrar|cocer:cuece:cueza|cocinar|coger:coge:coja|colar|componer:compón:componga|contabilizar|coser|cosechar|cultivar|decorar|derribar|desatascar|descolgar:descuelga:descuelgue|desinfectar|desmontar|destruir:destruye:destruya|distribuir:distribuye:distribuya|doblar|embalar|empapelar|empaquetar|encender:enciende:encienda|encolar|encuadernar|engrasar|enmarcar|ensamblar|enterrar:entierra:entierre|envasar|enyesar|esterilizar|estirar|estrechar|etiquetar|fijar|filmar|filtrar|forrar|fregar:friega:friegue|grapar|hinchar|hornear|humedecer|ilustrar|inscribir:inscribe:inscriba:inscrito|inventariar|izar|labrar|laminar|lavar|levantar|lijar|lubricar|llevar|mezclar|moldear|negociar|numerar|nivelar|orientar|pegar|pelar|perforar|pesar|picar|planchar|plastificar|plegar|pulir|prever:prevé:prevea|presentar|prestar|pulverizar|purgar|recargar|reciclar|recolectar|reconstruir:reconstruye:reconstruya|regar:riega:riegue|rehacer:rehaz:rehaga:rehecho|reforzar:refuerza:refuerce|regular|reimprimir:reimprime:reimprima:reimpreso|remolcar|repartir|repintar|reponer:repón:reponga:repuesto|reprogramar|rediseñar|rotular|salar|secar|segar:siega:siegue|sellar|sembrar:siembra:siembre|serrar:sierra:sierre|servir:sirve:sirva|soldar:suelda:suelde|soltar:suelta:suelte|suspender|tapar|tapizar|taladrar|tejer|teñir:tiñe:tiña|tirar|transportar|tratar|trazar|vacunar|vender|ventilar|vestir:viste:vista|zurcir|cuadrar|presupuestar|tasar|estimar|transcribir:transcribe:transcriba:transcrito|teclear|mecanografiar|formar",
    ),
];

/// The pronouns that can hang on an imperative or infinitive.
const ENDINGS: [&str; 18] = [
    "", "me", "nos", "le", "les", "te", "se", "lo", "la", "los", "las", "melo", "mela", "noslo", "selo", "sela",
    "selos", "selas",
];

/// A regular verb, or `infinitive:tú:usted:participle:yo`.
pub(super) fn forms(lemma: &str, give: &mut dyn FnMut(&[&str], Form)) {
    let mut parts = lemma.split(':');
    let infinitive = parts.next().unwrap_or(lemma);
    let Some((end, _)) = infinitive.char_indices().rev().nth(1) else { return };
    let (stem, ending) = infinitive.split_at(end);
    let (own, other, plural, participle) = match ending {
        "ar" => ('a', 'e', "ad", "ado"),
        "er" => ('e', 'a', "ed", "ido"),
        _ => ('e', 'a', "id", "ido"),
    };
    let hard = hardened(stem, other);
    let familiar = parts.next().map_or_else(|| format!("{stem}{own}"), str::to_string);
    let polite = parts.next().map_or_else(|| format!("{hard}{other}"), str::to_string);
    let participle = parts.next().map_or_else(|| format!("{stem}{participle}"), str::to_string);
    let first = parts.next().map_or_else(|| format!("{stem}o"), str::to_string);
    for pronoun in ENDINGS {
        give(&[&familiar, pronoun], Form::Base);
        give(&[&polite, pronoun], Form::Base);
        give(&[stem, plural, pronoun], Form::Base);
        give(&[infinitive, pronoun], Form::Infinitive);
    }
    give(&[&polite, "n"], Form::Wanted);
    give(&[&polite, "s"], Form::Wanted);
    let past = if ending == "ar" { "ara" } else { "iera" };
    ["", "s", "n"].iter().for_each(|person| give(&[stem, past, person], Form::Wanted));
    give(&[&familiar, "s"], Form::Second);
    give(&[&first], Form::First);
    give(&[infinitive, "é"], Form::Future);
    give(&[infinitive, "emos"], Form::Future);
    let root = participle.strip_suffix('o').unwrap_or(&participle);
    ["o", "a", "os", "as"].iter().for_each(|ending| give(&[root, ending], Form::Past));
}

/// The stem as it is spelt before another vowel: "buscar: busque", "pagar: pague", "utilizar: utilice".
fn hardened(stem: &str, vowel: char) -> String {
    if vowel != 'e' {
        return stem.to_string();
    }
    match stem.chars().next_back() {
        Some('c') => format!("{}qu", stem.trim_end_matches('c')),
        Some('g') => format!("{stem}u"),
        Some('z') => format!("{}c", stem.trim_end_matches('z')),
        _ => stem.to_string(),
    }
}
