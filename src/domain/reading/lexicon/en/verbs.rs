//! English verbs by what they do, and how their forms are made.

use super::super::cue::{Form, Verb};

pub(super) const VERBS: &[(Verb, &str)] = &[
    // Regular verbs, or base:past[:participle] where they are not.
    (
        Verb::Do,
        "have|add|adapt|adjust|align|apply|arrange|assemble|bake|book|bring:brought|build:built|buy:bought|calculate|cancel|change|clean|clear|close|code|collect|combine|compare|complete|compile|configure|connect|convert|copy|correct|create|crop|cut:cut|debug|delete|deliver|deploy|design|develop|disable|document|do:did:done|download|draft|draw:drew:drawn|edit|empty|enable|enter|establish|exchange|export|extend|extract|fetch|file|fill|find:found|finish|fit|fix|format|gather|get:got|hang:hung|hire|host|implement|import|include|insert|install|integrate|invite|investigate|label|launch|lay:laid|link|list|load|lock|log|look:looked|maintain|make:made|map|measure|merge|migrate|mount|move|mow|obtain|open|optimise|optimize|order|organise|organize|pack|paint|photograph|pick|plan|plant|polish|post|prepare|print|process|produce|program|proofread:proofread|publish|purchase|put:put|rebuild:rebuilt|recolour|record|recover|redesign|redirect|redo:redid:redone|reduce|refactor|register|reinstall|reissue|remove|rename|renew|renovate|repair|repaint|replace|reschedule|research|reserve|reset:reset|resize|restart|restore|retouch|return|rewrite:rewrote:rewritten|roll|run:ran:run|scan|schedule|seal|search|secure|set:set|setup:setup|shorten|shoot:shot|sketch|solve|sort|split:split|start|stop|store|submit|sum|swap|switch|sync|tag|take:took:taken|terminate|tidy|track|transcribe|transfer|translate|trim|turn|type|unblock|unlock|uninstall|unsubscribe|update|upgrade|upload|wire|wrap|write:wrote:written|work|deal:dealt|handle|chase|hand:handed|ship|issue|settle|fill|cover|sand|fence|sweep:swept|wash|water|tile|plaster|insulate|renumber|reorder|reply|respond|answer|sign|attend|join",
    ),
    (
        Verb::Send,
        "send:sent|forward|share|provide|give:gave:given|mail|email|e-mail|fax|supply|submit|grant|deliver|resend:resent|return|hand:handed|bring:brought|drop|pass|upload|show:showed:shown|attach|cc",
    ),
    (Verb::Pay, "pay:paid|transfer|wire|remit|settle|reimburse|refund"),
    (
        Verb::Tell,
        "confirm|explain|answer|reply|clarify|say:said|specify|state|name|respond|comment|describe|indicate|suggest|recommend|propose",
    ),
    (Verb::Inform, "tell:told|inform|notify|remind|advise|warn|alert"),
    (Verb::Decide, "approve|decide|choose:chose:chosen|select|authorise|authorize|release|agree|accept|pick"),
    (
        Verb::Check,
        "check|review|test|verify|inspect|examine|proof|proofread:proofread|read:read|validate|audit|go:went:gone|look:looked|double-check|assess|evaluate|analyse|analyze|investigate",
    ),
    (Verb::Call, "call|phone|ring:rang:rung|meet:met|contact|visit|invite|talk|speak:spoke:spoken|ask"),
    (
        Verb::Keep,
        "keep:kept|use|avoid|leave:left|remember|ensure|follow|mark|mind|respect|stick:stuck|point|note|treat|ignore|skip|stay|start|begin:began:begun|concentrate|focus|consider|assume|wait|see:saw:seen|let:let|be|try|watch|observe|limit|save|describe|tick|highlight",
    ),
    // Verbs of trades, shops and offices.
    (
        Verb::Do,
        "amend|annotate|archive|bind:bound|block|boil|borrow|brush|bundle|burn|catalogue|charge|chop|clip|compose|condense|consult|cook|count|credit|decorate|dig:dug|dismantle|dispose|divide|drain|drill|dust|dye|enlarge|engrave|feed:fed|flatten|fold|frame|freeze:froze:frozen|glue|grease|grind:ground|hem|hoover|inflate|iron|knock|laminate|level|lift|lower|lubricate|mend|mix|mop|mulch|nail|oil|pave|peel|pour|prune|pump|rake|refill|refit|refresh|rehang|reinforce|relabel|rent|rephrase|reprint|resurface|rewire|rinse|saw|scrape|scrub|sell:sold|service|sew|shave|sharpen|shovel|shred|slice|solder|spray|stack|stain|staple|sterilise|stock|strip|tape|thread|tighten|transplant|tune|typeset|unload|unpack|vacuum|varnish|ventilate|weed|weigh|weld|whitewash|wind|wipe|withdraw|yield|teach:taught|train|subtitle|illustrate|animate|inventory|invoice|bill|quote|estimate|survey|stake|rescue|shift|stitch|suspend|tally|tow|trace|unclog|weatherproof",
    ),
];

/// `base`, `base:past` or `base:past:participle`.
pub(super) fn forms(lemma: &str, give: &mut dyn FnMut(&[&str], Form)) {
    let mut parts = lemma.split(':');
    let base = parts.next().unwrap_or(lemma);
    give(&[base], Form::Base);
    let silent = base.strip_suffix('e');
    let last = base.char_indices().next_back().and_then(|(at, _)| base.get(at..)).unwrap_or_default();
    match parts.next() {
        Some(past) => {
            give(&[past], Form::Past);
            parts.for_each(|participle| give(&[participle], Form::Past));
        }
        None => match (silent, base.strip_suffix('y')) {
            (Some(_), _) => give(&[base, "d"], Form::Past),
            (None, Some(stem)) if !stem.ends_with(['a', 'e', 'o', 'u']) => give(&[stem, "ied"], Form::Past),
            _ => {
                give(&[base, "ed"], Form::Past);
                give(&[base, last, "ed"], Form::Past);
            }
        },
    }
    give(&[silent.unwrap_or(base), "ing"], Form::Ongoing);
    give(&[base, last, "ing"], Form::Ongoing);
}
