//! Spanish.

mod verbs;

use super::Lexicon;
use super::cue::{Cue, Time, Unit};
use crate::domain::people::language::Language;
use verbs::{VERBS, forms};

pub(super) const LEXICON: Lexicon =
    Lexicon { language: Language::Es, phrases: PHRASES, verbs: VERBS, adverbs: ADVERBS, forms };

const ADVERBS: &str = "también|además|todavía|aún|solo|ya";

const PHRASES: &[(Cue, &str)] = &[
    // Words that only tell the language.
    (
        Cue::Function,
        "el|la|los|las|un|una|unos|unas|lo|al|del|de|y|e|o|u|pero|ni|que|en|a|con|sin|por|para|sobre|entre|hasta|desde|hacia|según|yo|tú|él|ella|nosotros|ustedes|usted|ellos|me|te|se|nos|os|le|les|mi|mis|tu|tus|su|sus|nuestro|nuestra|nuestros|nuestras|este|esta|estos|estas|ese|esa|esos|esas|eso|esto|aquí|allí|es|son|era|fue|será|está|están|estaba|estaré|ser|estar|ha|han|he|hemos|había|hay|tengo|tiene|tenemos|tienes|no|sí|si|como|más|muy|ya|también|todavía|aún|cuando|donde|quien|qué|cuál|cómo|cuándo|todo|toda|todos|todas|otro|otra|otros|otras|hola|gracias|saludos|favor|porque|pues|así|bien|antes|después|desde|dos|tres",
    ),
    // Asking the reader to act.
    (Cue::Preposition, "para|sobre|con|contra|tras|en|a|al|de|del|por|sin|antes|entre|hasta|desde|según"),
    (
        Cue::Determiner,
        "el|la|los|las|un|una|unos|unas|nuestro|nuestra|nuestros|nuestras|mi|mis|tu|tus|su|sus|este|esta|estos|estas|dos|tres|cuatro|todos|todas",
    ),
    (
        Cue::Please,
        "por favor|porfa|te ruego|le ruego|les ruego|le rogamos|les rogamos|te pido que|le pido que|les pido que|le pedimos que|les pedimos que|os pido que|ten la bondad de|tenga la bondad de|haz el favor de|haga el favor de|se ruega|rogamos|quería pedirte que|quisiera pedirle que|me gustaría pedirte que|agradeceríamos|agradecería|le agradecería que|te agradecería que|les agradecería que",
    ),
    (
        Cue::CanYou,
        "puedes|podrías|puede usted|podría usted|pueden|podrían|podéis|podríais|me puedes|nos puedes|me podrías|nos podrías|podría|sería posible|es posible|serías tan amable de|sería tan amable de|te importaría|le importaría|puedo tener|podría tener|podemos tener|me haces|nos haces|me envías|me mandas|nos envías|me pasas|nos pasas|alguien puede|alguien podría",
    ),
    (
        Cue::NeedYou,
        "necesito que|necesitamos que|quiero que|queremos que|quisiera que|me gustaría que|nos gustaría que|tienes que|usted tiene que|tenéis que|debes|debe usted|deberías|debería usted|no olvides|no olvide|no te olvides de|no se olvide de|asegúrate de|asegúrese de|asegúrate|asegúrese|recuerda|recuerde|acuérdate de|procura|hace falta que|espero que puedas|conviene que",
    ),
    (
        Cue::Lack,
        "necesito|necesitamos|me falta|me faltan|nos falta|nos faltan|falta|faltan|me hace falta|nos hace falta|me hacen falta|nos hacen falta|hace falta|necesitaría|necesitaríamos|quisiera|quisiéramos|me gustaría|nos gustaría|querría|quiero|queremos",
    ),
    (
        Cue::Wish,
        "estaría bien que|estaría bien si|estaría genial si|estaría genial que|sería genial que|sería genial si|sería bueno que|sería bueno si|sería estupendo que|sería estupendo si|sería ideal que|sería útil que|sería de gran ayuda que|si pudieras|si pudiera|si puedes|si pudieseis|te lo agradecería|quizá podrías|quizás podrías|a ver si puedes|a ver si|ojalá puedas|vendría bien que|nos vendría bien que|me vendría bien que",
    ),
    (
        Cue::TellMe,
        "dime|díganos|dígame|dinos|avísame|avíseme|avísanos|avísenos|avisad|hazme saber|hágame saber|hazme llegar|háganos saber|háznoslo saber|házmelo saber|mantenme al tanto|manténgame al tanto|mantenme informado|mantenme informada|manténganos informados|cuéntame|confírmame|confírmeme|confírmanos|confírmenos|respóndeme|infórmame|infórmeme|me avisas|nos avisas|me dices|nos dices|me cuentas|me confirmas|nos confirmas|avisarme|decirme|decirnos|confirmarme|informarme|quiero saber|me gustaría saber|quisiera saber|necesito saber",
    ),
    (
        Cue::Ought,
        "hay que|habría que|habrá que|debe ser|deben ser|tiene que estar|tienen que estar|deberá estar|debería ser|deberían ser|tiene que ser|tienen que ser|falta por|queda por|quedan por|está pendiente|están pendientes|alguien debería|alguien tiene que|debe estar|deben estar|pendiente de|debería|deberían|debe|deben|toca",
    ),
    (
        Cue::Lets,
        "hablemos|quedamos|podemos vernos|podemos hablar|podríamos hablar|tienes tiempo|tiene tiempo|estás libre|está libre|nos reunimos|reunámonos",
    ),
    (
        Cue::ShallI,
        "quieres que|quiere que|queréis que|quieren que|debo|debemos|puedo|podemos|te parece si|le parece si|prefieres que|prefiere que",
    ),
    // Other ways to ask, and to open another matter.
    (Cue::CanYou, "podrás|podrá usted"),
    (Cue::NeedYou, "me gustaría~que|quiero~que|quisiera~que|necesito~que|sería importante que|es importante que"),
    (
        Cue::Lack,
        "me vendría bien|nos vendría bien|me vendrían bien|nos vendrían bien|me iría bien|nos iría bien|ando buscando",
    ),
    (
        Cue::Wish,
        "estaría~bien que|sería~bueno que|sería mejor que|estaría~bien si|me ayudaría que|nos ayudaría que|me harías un favor si",
    ),
    (Cue::Ought, "tiene que|tienen que|necesita|necesitan"),
    (
        Cue::Addition,
        "ya que estás|ya que está|ya que vas|ya que estás ahí|aprovechando que|lo segundo|lo tercero|segunda cosa|tercera cosa|ah y|ah también|y otra cosa",
    ),
    (Cue::TasksIntro, "queda pendiente|quedan pendientes|pendiente"),
    (Cue::OptionsIntro, "dos maneras|dos formas|dos opciones|una de las dos"),
    (Cue::ReportIntro, "cómo lo hice|así lo hice|lo que ha pasado"),
    (
        Cue::WhenDone,
        "cuando las tengas|cuando los tengas|cuando las tenga|cuando los tenga|en cuanto los tengas|en cuanto las tengas|en cuanto lo tenga|cuando tengas todo|cuando tengas todas",
    ),
    (Cue::IfYouLike, "cualquier cosa|si os interesa|si le interesa|si te viene bien|si te apetece"),
    (Cue::So, "así que|entonces|pues|por eso|por tanto"),
    (
        Cue::Wish,
        "quizá podríamos|quizás podríamos|tal vez podríamos|a lo mejor podríamos|me haría ilusión que|me encantaría que|me alegraría que|nos encantaría que|nos alegraría que|me daría una alegría que",
    ),
    (Cue::Lets, "pásate a|pásese a|pasaos a|vente a|ven a tomar|únete a nosotros"),
    // What lets go on, says again, points back, or tells how.
    (
        Cue::GoAhead,
        "adelante|siga adelante|sigue adelante|procede|proceda|como propones|como propone|según lo previsto|como acordamos|según lo acordado|como quedamos|puedes empezar|puede empezar|tira adelante",
    ),
    (
        Cue::Again,
        "otra vez|de nuevo|una vez más|repito|lo repito|como decía|como dije|en resumen|resumiendo|así que otra vez",
    ),
    (Cue::Whose, "cuyo|cuya"),
    (Cue::LeftOut, "tiene que|tienen que|debe|deben|debería|deberían|ha de|han de|se tiene que|se debe"),
    (Cue::Me, "me|nos|mí"),
    (
        Cue::HowTo,
        "así se hace|se hace así|funciona así|es muy fácil|es muy sencillo|es sencillo|es fácil|preguntabas cómo|preguntaba cómo|querías saber cómo|quería saber cómo|para cambiarlo|cómo se hace|cómo se cambia|solo tienes que",
    ),
    // Who speaks and who acts.
    (Cue::First, "yo|nosotros|nosotras|he|hemos|estoy|estamos|tengo|tenemos"),
    (
        Cue::FirstFuture,
        "voy a|vamos a|pienso|pensamos|tengo previsto|tenemos previsto|me comprometo a|nos comprometemos a|espero poder|esperamos poder",
    ),
    (Cue::FirstCan, "puedo|podemos|podría|podríamos|también puedo|también podemos"),
    (Cue::FirstWould, "podría|podríamos|me gustaría|nos gustaría|iría|vendría"),
    (
        Cue::OtherPerson,
        "ella|ellos|electricista|fontanero|colega|compañero|compañera|proveedor|transportista|mensajero|conductor|cliente|clienta|contable|abogado|banco|fabricante|arquitecto|imprenta|ayuntamiento|notario|el técnico",
    ),
    (
        Cue::Habit,
        "siempre|normalmente|habitualmente|por lo general|generalmente|los lunes|los viernes|cada|todos los|todas las",
    ),
    (Cue::Passive, "será|serán|estará|estarán|va a ser|van a ser|quedará|quedarán|está siendo|están siendo"),
    (
        Cue::Perfect,
        "ha sido|han sido|se ha|se han|ya está|ya están|fue|fueron|ha quedado|han quedado|ya queda|quedó|quedaron",
    ),
    (Cue::Nearly, "casi|a medias|mitad|medio|parcialmente|en parte|en curso|todavía no|aún no|a punto de"),
    (
        Cue::Intended,
        "quería|queríamos|iba a|íbamos a|pensaba|pensábamos|tenía previsto|teníamos previsto|debía|habría|hubiera",
    ),
    (
        Cue::Unsure,
        "quizás|quizá|tal vez|a lo mejor|ojalá|espero que|esperamos que|posiblemente|no estoy seguro|no estoy segura|dudo|en teoría",
    ),
    (
        Cue::NoDeed,
        "encontrado|empezado|comenzado|trabajado|intentado|visto|leído|buscado|mirado|recibido|pedido|preguntado|notado|encontré|empecé|recibí|vi|busqué",
    ),
    (
        Cue::YouGet,
        "tendrás|tendrá|tendréis|tendrán|recibirás|recibirá|recibirán|te llegará|le llegará|te llegarán|le llegarán|llegará|llegarán|lo tienes|los tienes|la tienes|las tienes|te llega|le llega|seguirán|sigue",
    ),
    (
        Cue::WillBe,
        "estará listo|estará lista|estarán listos|estarán listas|estará terminado|estará terminada|estará hecho|estará en línea|estará disponible|quedará listo|quedará lista|estarán disponibles|se entregará|se entregarán|estará instalado|estarán instalados|será el|será para el|estará el|estará para|estarán para|quedará para|será hasta el",
    ),
    (Cue::Second, "tú|te|ti|usted|ustedes|vosotros|os|tu|tus|su|sus|contigo"),
    (
        Cue::Reported,
        "él dijo|ella dijo|dijo que|dice que|pidió que|pide que|quiere que se|el cliente dice|el cliente escribió|cliente escribió|cliente dijo|cliente pidió|cliente pide|cliente quiere|ha pedido|según|me dijo|nos dijo|me ha dicho|nos ha dicho",
    ),
    (
        Cue::PastRequest,
        "te pedí|le pedí|les pedí|os pedí|te había pedido|le había pedido|me pediste|me pidió|como pediste|como pidió|según lo pedido|tal como pediste|querías que|quería que|tenías que|te habíamos pedido|le habíamos pedido|te pedimos la semana",
    ),
    (Cue::Negation, "no|nunca|nada|ningún|ninguna|ninguno|sin|ni|tampoco|jamás|nadie"),
    (
        Cue::NoAction,
        "para tu información|para su información|solo para informarte|a título informativo|no hace falta|no tienes que hacer nada|no es necesario|no hay que hacer nada|sin acción|no necesitas|solo para que lo sepas|para que lo sepas|ignora|ignore este|no hagas caso|no requiere",
    ),
    (Cue::Condition, "si|cuando|en caso de|en cuanto|una vez que|siempre que|mientras|de lo contrario|apenas"),
    (
        Cue::Subordinate,
        "que|porque|para que|ya que|pues|aunque|donde|cuyo|pero|mientras|como|quien|cuando|dado que|antes de que|puesto que|cual",
    ),
    (
        Cue::IfYouLike,
        "si quieres|si quiere|si lo deseas|si lo desea|si te parece|si le parece|si hace falta|si prefieres|si prefiere|si queréis|si gustas|si lo necesitas|cuando quieras|bajo pedido|si te interesa",
    ),
    (Cue::And, "y|e|o|u|así como"),
    (
        Cue::Sequence,
        "luego|después|a continuación|primero|finalmente|por último|antes de eso|tras eso|paso|al final|entonces|en primer lugar|para empezar|una vez hecho",
    ),
    (
        Cue::Addition,
        "también|además|por otro lado|por otra parte|otra cosa|una cosa más|ya que estás|ya que está|de paso|aparte|aparte de eso|en segundo lugar|en tercer lugar|por cierto|otro tema|otro asunto|asimismo|y por último|por último|un punto más|otro punto|cambiando de tema|en otro orden de cosas|igualmente|de paso que|una última cosa|otra petición|a la vez|finalmente",
    ),
    (
        Cue::Generic,
        "siguiente|siguientes|cosa|cosas|punto|puntos|tarea|tareas|lista|semana|hoy|mañana|mes|día|algunas|algunos|par|dos|tres|cuatro|cinco|varias|varios|trabajos|estas|estos|esto|hacer|esta|próxima|temas|pendientes|pendiente|peticiones|asuntos|pequeñas|encárgate|encárguese|ayuda|necesito|otras|mitad|resto",
    ),
    (Cue::Matters, "cosas|datos|dudas|preguntas|puntos|tareas|asuntos|temas|encargos|trabajos|peticiones|favores"),
    (Cue::Several, "algunas|algunos|unas|unos|varias|varios|siguientes|estas|estos|otras|otros"),
    (
        Cue::PlanIntro,
        "mi plan|nuestro plan|mis próximos pasos|lo que voy a hacer|voy a|vamos a|en mi lista|mi lista|tengo previsto|por mi parte",
    ),
    (Cue::Pronoun, "eso|esto|ello|todo ello"),
    (
        Cue::Result,
        "borrador|archivo|archivos|fichero|pdf|enlace|enlaces|resumen|informe|resultado|resultados|captura|capturas|copia|confirmación|foto|fotos|versión|comprobante|prueba|lista",
    ),
    (Cue::Place, "carpeta|servidor|drive|dropbox|onedrive|sharepoint|nube|repositorio|directorio|portal"),
    (
        Cue::WhenDone,
        "cuando termines|cuando termine|cuando acabes|cuando acabe|cuando esté listo|cuando esté lista|cuando esté hecho|cuando esté|cuando lo tengas|cuando lo tenga|cuando hayas terminado|cuando haya terminado|una vez hecho|una vez terminado|en cuanto esté|en cuanto termines|en cuanto lo tengas|en cuanto acabes|al terminar|cuando esté terminado|cómo va|del avance|cuando terminéis|en cuanto termine|cuando todo esté|cuando funcione|al acabar|del progreso|cuando quede",
    ),
    (
        Cue::Finite,
        "es|son|está|están|era|fue|ha|han|tiene|tienen|hay|lleva|llevan|funciona|va|van|será|parece|falta|queda|viene|puede",
    ),
    (
        Cue::Asking,
        "qué|quién|quiénes|cuándo|dónde|por qué|cómo|cuál|cuáles|cuánto|cuánta|cuántos|cuántas|alguna novedad|hay novedades",
    ),
    (
        Cue::Consent,
        "te parece bien|le parece bien|os parece bien|estás de acuerdo|está de acuerdo|estáis de acuerdo|te vale|le vale|está bien así|te gusta|le gusta|lo apruebas|lo aprueba|lo aprueban|das el visto bueno|da el visto bueno|dar el visto bueno|podemos seguir|damos luz verde|te va bien|le va bien|te sirve|le sirve|das tu aprobación",
    ),
    (
        Cue::Decision,
        "aprobación|visto bueno|decisión|autorización|conformidad|luz verde|permiso|tu ok|su ok|consentimiento|elección",
    ),
    (
        Cue::Opinion,
        "comentarios|opinión|respuesta|observaciones|confirmación|impresiones|parecer|información|indicaciones|datos de contacto",
    ),
    // Phrases that ask nothing.
    (
        Cue::Courtesy,
        "cómo estás|cómo está usted|qué tal|espero que estés|espero que esté|quién lo hubiera dicho|quién lo diría|quién sabe|por qué no|no dudes en|no dude en|no duden en|no dudéis en|buen fin de semana|buen día|buena semana|que tengas|que tenga|que pases|cuídate|saluda a|saludos a|dale recuerdos|gracias por|si tienes preguntas|si tiene preguntas|si tienes dudas|si tiene dudas|cualquier duda|cualquier pregunta|quedo a tu disposición|quedo a su disposición|quedamos a su disposición|no te preocupes|no se preocupe|tómate tu tiempo|como sabes|disculpa|disculpe|disculpen|perdona|perdone|tenga en cuenta|ten en cuenta|nos vemos|hasta pronto|antes de imprimir|enhorabuena|felicidades|si algo no está claro|si necesitas algo|si necesita algo|piense en el medio ambiente|reciba un cordial|a la espera de",
    ),
    (
        Cue::Greeting,
        "hola|buenos días|buenas tardes|buenas noches|estimado|estimada|estimados|estimadas|querido|querida|buenas|apreciado|apreciada|muy señor",
    ),
    (
        Cue::Closing,
        "saludos|un saludo|saludos cordiales|atentamente|gracias|muchas gracias|un abrazo|cordialmente|gracias de antemano|hasta pronto|hasta luego|mil gracias|un cordial saludo|muchas gracias de antemano|abrazos|nos vemos|gracias y saludos|gracias por todo|le saluda atentamente",
    ),
    (
        Cue::Thanks,
        "gracias|muchas gracias|mil gracias|perfecto|genial|estupendo|excelente|muy bien|fantástico|buen trabajo|fenomenal|de maravilla|bravo",
    ),
    (Cue::Postscript, "pd|p.d|ps"),
    // What a list holds.
    (
        Cue::StepsIntro,
        "pasos|los pasos son|de la siguiente manera|así|procedimiento|en este orden|instrucciones|lista de control|criterios|requisitos|debe contener|debe incluir|contiene|incluye|necesito|necesitamos|terminado cuando|listo cuando|condiciones|a saber|detalles|formatos|en los siguientes formatos|para ello|para eso|por ejemplo|entregables|se considera|aceptado cuando|se acepta|lo que sé|reglas|contenido|ten en cuenta|como sigue",
    ),
    (
        Cue::TasksIntro,
        "algunas cosas|unas cosas|dos cosas|tres cosas|cuatro cosas|varias cosas|un par de cosas|las siguientes cosas|los siguientes puntos|las siguientes tareas|lo siguiente|esta semana|para esta semana|próxima semana|semana que viene|para hoy|por hacer|tareas|trabajos|pendientes|queda pendiente|tu lista|lista de tareas|encárgate de|asuntos|dos tareas|tres tareas|cuatro tareas|varios temas|dos temas|tres temas|peticiones|dos puntos|tres puntos",
    ),
    (
        Cue::OptionsIntro,
        "cuál|cuáles|qué|opciones|opción|variantes|alternativas|prefieres|prefiere|elegir|elige|posibilidades|propuestas",
    ),
    (
        Cue::ReportIntro,
        "hecho|hecho esta semana|he hecho|hemos hecho|terminado|realizado|avance|estado|progreso|informe|lo que hice|lo que he hecho|la semana pasada|ayer|resumen|completado|ya está|he|hemos",
    ),
    (
        Cue::AgendaIntro,
        "orden del día|agenda|temas|para tratar|a tratar|para la reunión|para nuestra llamada|temario|programa|calendario|hablar de|para comentar",
    ),
    (
        Cue::ChangesIntro,
        "correcciones|cambios|comentarios|observaciones|modificaciones|ajustes|retoques|algunas correcciones|mis comentarios",
    ),
    // What became of the work.
    (
        Cue::Done,
        "hecho|listo|lista|listos|listas|terminado|terminada|terminados|terminadas|acabado|acabada|en línea|arreglado|arreglada|corregido|corregida|resuelto|resuelta|subido|subida|instalado|instalada|entregado|entregada|publicado|publicada|en la carpeta|trasladada|renovado|actualizadas|funciona de nuevo|reparado|reparada|operativo|ya funciona|ya está|ya están|está arriba|en su sitio|al día|en marcha",
    ),
    (
        Cue::Attached,
        "adjunto|adjunta|adjuntos|adjuntas|en el adjunto|te adjunto|le adjunto|adjuntamos|anexo|adjuntado|va adjunto|van adjuntos|archivo adjunto|en adjunto|adjuntando|se adjunta|se adjuntan|acompaño",
    ),
    (
        Cue::HereIs,
        "aquí está|aquí están|aquí tienes|aquí tiene|aquí va|aquí van|como prometí|te envío|le envío|te mando|le mando|les enviamos|le enviamos|encontrarás|encontrará",
    ),
    (
        Cue::Blocked,
        "bloqueado|bloqueada|atascado|atascada|no puedo continuar|no podemos continuar|no puedo seguir|no podemos seguir|no puedo avanzar|no podemos avanzar|no puedo empezar|no podemos empezar|a la espera de|esperando|sigo esperando|seguimos esperando|no tengo acceso|no tenemos acceso|sin acceso|falta el acceso|para seguir|para continuar|para poder seguir|para poder continuar|parado|antes de poder|no puedo entrar|no puedo acceder|hasta que no",
    ),
    (Cue::Progress, "continuar|seguir|avanzar|empezar|comenzar|proseguir|entrar|acceder|conectarme"),
    (
        Cue::Acknowledge,
        "recibido|lo miro|lo reviso|lo veo|me encargo|me ocupo|nos encargamos|nos ocupamos|entendido|anotado|tomo nota|de acuerdo|voy a mirarlo|te digo algo|te cuento|le cuento|te aviso|le aviso|ya me pongo|me pongo con ello|lo hago|lo haré|lo vemos|queda anotado|lo estudio|echo un vistazo|lo tengo en cuenta|ya lo miro|gracias por avisar|gracias por la información|le echo un vistazo|ya lo veo|lo voy a mirar|lo voy a revisar|me lo apunto|lo apunto",
    ),
    (
        Cue::Accept,
        "de acuerdo|ok|vale|claro|con gusto|por supuesto|sin problema|perfecto|acepto|aceptamos|me parece bien|nos parece bien|aprobado|me va bien|cuenta conmigo|trato hecho|adelante|conforme|me encargo|lo haré",
    ),
    (
        Cue::Decline,
        "no puedo aceptar|no podemos aceptar|no puedo hacerlo|no puedo encargarme|tengo que rechazar|debo rechazar|rechazo|rechazamos|no tengo tiempo|no tengo capacidad|estoy completo|estoy completa|estamos completos|no ofrecemos|no es posible para mí|no puedo asumir|no podemos asumir|sin disponibilidad|no puedo ayudarte|no puedo comprometerme|no podré hacerlo|tengo que decir que no|no doy abasto|no hacemos|agenda llena|agenda completa|no trabajamos|prefiero no|demasiado para mí|demasiado para nosotros|no puedo con",
    ),
    (
        Cue::Settled,
        "por teléfono|gracias por la llamada|en la llamada|tras nuestra llamada|después de nuestra llamada|hablado por teléfono|ya está resuelto|hemos hablado|como hablamos|ya lo hemos aclarado|quedó aclarado|asunto resuelto|asunto cerrado|por teléfono acordamos",
    ),
    (
        Cue::TooTight,
        "demasiado justo|muy justo|demasiado pronto|no llego|no llegamos|no me da tiempo|no nos da tiempo|no me viene bien|no nos viene bien|no me va bien|no nos va bien|no viene bien|no puedo|no podemos|imposible|no es realista|poco realista|no es posible|está completo|completo|ya está ocupado|ocupado|ocupada|complicado|difícil|muy poco tiempo|no podré|no podremos|no es viable",
    ),
    (
        Cue::OtherDate,
        "mejor|sería posible|podría ser|podríamos|te parece|le parece|iría bien|te iría bien|le iría bien|vendría bien|te vendría|le vendría|qué tal|qué te parece|qué le parece|es posible|en su lugar|sería mejor|podría|puedo|podemos|propongo|digamos|quedamos",
    ),
    (
        Cue::Postpone,
        "más tiempo|aplazar|posponer|retrasar|como pronto|lo antes que|lo más pronto que|necesito hasta|necesitaría hasta|necesitamos hasta|un día más|ampliar el plazo|prórroga|no antes del|no antes de|mover la fecha|cambiar la fecha|mover el plazo|pasarlo al",
    ),
    (
        Cue::Moved,
        "dije|dijimos|había dicho|en lugar de|en vez de|aplazado|aplazada|retrasado|retrasada|se retrasa|se aplaza|nueva fecha|finalmente|pospuesto|pospuesta|sino|prometí|ya no|previsto|pasa al|pasa a",
    ),
    (
        Cue::Away,
        "de vacaciones|vacaciones|fuera de la oficina|ausente|de viaje|de baja|enfermo|enferma|no estaré|no disponible|no estoy disponible|cerrado|cerrados|de permiso|fuera|ilocalizable",
    ),
    (
        Cue::Back,
        "de vuelta|vuelvo|vuelta|regreso|volveré|regresaré|estaré de vuelta|disponible de nuevo|me reincorporo|de nuevo",
    ),
    // Money.
    (Cue::Validity, "válido|válida|validez|vigente|vigencia"),
    (Cue::Invoice, "factura|facturas"),
    (Cue::Estimate, "presupuesto|oferta|cotización|propuesta|proforma"),
    (
        Cue::Receipt,
        "hemos recibido su pago|hemos recibido tu pago|pago recibido|recibido el pago|gracias por su pago|recibo de|ha sido pagada|está pagada|pagada|he transferido|hemos transferido",
    ),
    (
        Cue::Overdue,
        "sigue pendiente|pendiente de pago|vencida|impagada|recordatorio|sin pagar|no ha sido pagada|aún no hemos recibido|pendiente|retraso en el pago",
    ),
    (Cue::Total, "total|importe|importe total|suma|a pagar|por un importe de|saldo|monto"),
    (
        Cue::PayBy,
        "vencimiento|con vencimiento|a pagar antes|pagadera|pagadero|fecha límite|vence|a pagar|antes del|plazo de pago|pagar|días neto|días netos",
    ),
    (Cue::Bank, "cambiado de banco|nuevo banco|cuenta bancaria|número de cuenta|iban|datos bancarios|bic|swift"),
    (Cue::Account, "cuenta|cuentas"),
    (Cue::Payment, "pago|pagos|transferencia|transferencias|facturas"),
    (
        Cue::Changed,
        "cambiado|cambian|cambiaron|nueva|nuevo|nuevos|nuevas|a partir de ahora|han cambiado|ha cambiado|actualizado|antigua|en adelante|modificado",
    ),
    (Cue::Password, "contraseña|contraseñas|clave|pin"),
    (Cue::All, "todo|todos|todas|ambos|ambas|los tres|las tres|todo ello|todo eso|todo esto"),
    // Time.
    (Cue::Time(Time::Weekday(1)), "lunes"),
    (Cue::Time(Time::Weekday(2)), "martes"),
    (Cue::Time(Time::Weekday(3)), "miércoles"),
    (Cue::Time(Time::Weekday(4)), "jueves"),
    (Cue::Time(Time::Weekday(5)), "viernes"),
    (Cue::Time(Time::Weekday(6)), "sábado"),
    (Cue::Time(Time::Weekday(7)), "domingo"),
    (Cue::Time(Time::Month(1)), "enero"),
    (Cue::Time(Time::Month(2)), "febrero"),
    (Cue::Time(Time::Month(3)), "marzo"),
    (Cue::Time(Time::Month(4)), "abril"),
    (Cue::Time(Time::Month(5)), "mayo"),
    (Cue::Time(Time::Month(6)), "junio"),
    (Cue::Time(Time::Month(7)), "julio"),
    (Cue::Time(Time::Month(8)), "agosto"),
    (Cue::Time(Time::Month(9)), "septiembre|setiembre"),
    (Cue::Time(Time::Month(10)), "octubre"),
    (Cue::Time(Time::Month(11)), "noviembre"),
    (Cue::Time(Time::Month(12)), "diciembre"),
    (Cue::Time(Time::Day(0)), "hoy|esta tarde|esta noche|esta mañana|hoy mismo"),
    (Cue::Time(Time::Day(1)), "mañana|mañana por la mañana|mañana por la tarde"),
    (Cue::Time(Time::Day(2)), "pasado mañana"),
    (Cue::Time(Time::Day(-1)), "ayer"),
    (Cue::Time(Time::Clock(12)), "mediodía"),
    (Cue::Time(Time::Clock(24)), "medianoche"),
    (Cue::Time(Time::PartOfDay), "por la mañana|por la tarde|por la noche|tarde|noche|a primera hora|a última hora"),
    (
        Cue::Time(Time::CloseOfDay),
        "eod|cob|final del día|fin del día|el final del día|cierre|última hora|última hora de la tarde|fin de jornada",
    ),
    (Cue::Time(Time::Coming), "próximo|próxima|próximos|próximas|que viene|que entra|siguiente"),
    (Cue::Time(Time::This), "este|esta"),
    (Cue::Time(Time::Last), "pasado|pasada|último|última"),
    (Cue::Time(Time::EndOf), "fin de|finales de|final de|fines de|a finales de|el final de|el fin de"),
    (Cue::Time(Time::StartOf), "principios de|inicio de|comienzos de|a principios de"),
    (Cue::Time(Time::MidOf), "mediados de|a mediados de"),
    (Cue::Time(Time::Unit(Unit::Minute)), "minuto|minutos"),
    (Cue::Time(Time::Unit(Unit::Hour)), "hora|horas|h"),
    (Cue::Time(Time::Unit(Unit::Day)), "día|días"),
    (Cue::Time(Time::Unit(Unit::WorkingDay)), "días laborables|día laborable|días hábiles|día hábil"),
    (Cue::Time(Time::Unit(Unit::Week)), "semana|semanas"),
    (Cue::Time(Time::Unit(Unit::Weekend)), "fin de semana"),
    (Cue::Time(Time::Unit(Unit::Month)), "mes|meses"),
    (Cue::Time(Time::Unit(Unit::Quarter)), "trimestre"),
    (Cue::Time(Time::Unit(Unit::Year)), "año|años"),
    (
        Cue::Time(Time::By),
        "antes del|antes de|hasta|hasta el|a más tardar|a más tardar el|para|para el|como tarde|como muy tarde|como máximo|vencimiento|plazo",
    ),
    (Cue::Time(Time::After), "después|desde|a partir de|a partir del"),
    (Cue::Time(Time::Within), "en|dentro de|en los próximos|en las próximas|en un plazo de|en menos de"),
    (Cue::Time(Time::Ago), "hace"),
    (Cue::Time(Time::From), "del|entre|desde|de|entre el|desde el"),
    (Cue::Time(Time::To), "al|y|a|o|hasta|y el|hasta el"),
    (Cue::Time(Time::Inclusive), "inclusive|incluido|ambos inclusive"),
    (Cue::Time(Time::Filler), "el|la|los|las|de|del|al|unas|unos|sobre|lo|por"),
    (Cue::Time(Time::At), "a|a las|a la|sobre las"),
    (Cue::Time(Time::OClock), "h|horas|hrs"),
    (Cue::Time(Time::Am), "de la mañana"),
    (Cue::Time(Time::Pm), "de la tarde|de la noche"),
    (Cue::Time(Time::Count(1)), "un|una|uno"),
    (Cue::Time(Time::Count(2)), "dos|un par de"),
    (Cue::Time(Time::Count(3)), "tres"),
    (Cue::Time(Time::Count(4)), "cuatro"),
    (Cue::Time(Time::Count(5)), "cinco"),
    (Cue::Time(Time::Count(6)), "seis"),
    (Cue::Time(Time::Count(8)), "ocho"),
    (Cue::Time(Time::Count(10)), "diez"),
    (Cue::Time(Time::Count(15)), "quince"),
    (Cue::Time(Time::YourTime), "tu hora|su hora|hora tuya|hora local"),
    (
        Cue::Time(Time::Vague),
        "semana santa|navidad|navidades|pascua|verano|invierno|primavera|otoño|las vacaciones|fin de año|año nuevo|reyes",
    ),
];
