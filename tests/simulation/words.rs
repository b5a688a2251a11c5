//! What people write, in four languages.

use stage::mail::Tongue;

/// The words of one language.
pub struct Words {
    /// Things to speak of.
    pub things: [&'static str; 10],
    /// One thing is asked for; `{}` is the thing.
    pub asks: [&'static str; 4],
    /// The thing is there.
    pub answers: [&'static str; 3],
    /// It will be done.
    pub promises: [&'static str; 2],
    /// Three tasks for a contractor.
    pub tasks: &'static str,
    /// Three questions to the owner.
    pub questions: &'static str,
    /// Nobody is in.
    pub away: (&'static str, &'static str),
    /// The owner says yes.
    pub yes: [&'static str; 2],
}

/// The words of a language.
pub fn words(tongue: Tongue) -> &'static Words {
    match tongue {
        Tongue::English => &ENGLISH,
        Tongue::German => &GERMAN,
        Tongue::French => &FRENCH,
        Tongue::Spanish => &SPANISH,
    }
}

static ENGLISH: Words = Words {
    things: [
        "quince label",
        "price list",
        "shop banner",
        "customer survey",
        "delivery contract",
        "tax report",
        "summer brochure",
        "packing tape",
        "recipe booklet",
        "fair stand",
    ],
    asks: [
        "Hello,\n\ncould you please send me the {} as a PDF by Friday?\n\nThank you",
        "Hi,\n\nplease check the {} for mistakes.\n\nBest regards",
        "Hello,\n\ncan you tell me by tomorrow which version of the {} we use?\n\nThanks",
        "Hi,\n\nplease finish the {} by next Tuesday.\n\nMany thanks",
    ],
    answers: [
        "Hello,\n\nit is done, the file is attached.\n\nBest",
        "Hi,\n\nhere it is, finished and checked.\n\nRegards",
        "Done! You find it attached.",
    ],
    promises: ["Will do, you will have it by Friday.", "I will send it to you tomorrow."],
    tasks: "Hi,\n\nthree things for you:\n\n1. Please design a new {0} in two colours. I need it by 20 December.\n\n\
            2. Please update the {1} with the prices of this year. It has to be done by 22 December.\n\n\
            3. Please order the {2} from the printer. By 23 December.\n\nThanks\nNora\n",
    questions: "Hello,\n\nI have three questions:\n\n1. Which paper shall I use for the {0}?\n\n\
                2. Could you send me the addresses for the {1}?\n\n\
                3. Can you approve the draft of the {2} by Friday?\n\nBest regards",
    away: ("Automatic reply", "I am out of the office and will answer when I am back."),
    yes: ["Yes, that is right.", "We use the second one. It is attached."],
};

static GERMAN: Words = Words {
    things: [
        "Quittenetikett",
        "Preisliste",
        "Ladenschild",
        "Kundenumfrage",
        "Liefervertrag",
        "Steuerbericht",
        "Sommerprospekt",
        "Klebeband",
        "Rezeptheft",
        "Messestand",
    ],
    asks: [
        "Hallo,\n\nkönnen Sie mir bitte bis Freitag die Datei {} als PDF schicken?\n\nVielen Dank",
        "Guten Tag,\n\nbitte prüfen Sie {} auf Fehler.\n\nViele Grüße",
        "Hallo,\n\nkönnen Sie mir bis morgen sagen, welche Fassung von {} wir nehmen?\n\nDanke",
        "Hallo,\n\nbitte machen Sie {} bis nächsten Dienstag fertig.\n\nViele Grüße",
    ],
    answers: [
        "Hallo,\n\nes ist erledigt, die Datei ist im Anhang.\n\nViele Grüße",
        "Guten Tag,\n\nanbei die fertige Datei.\n\nGruß",
        "Erledigt! Die Datei hängt an.",
    ],
    promises: ["Mache ich, Sie bekommen es bis Freitag.", "Ich schicke es Ihnen morgen."],
    tasks: "Hallo,\n\nich habe drei Aufgaben:\n\n1. Bitte entwerfen Sie {0} neu in zwei Farben. Ich brauche es bis \
            20. Dezember.\n\n2. Bitte bringen Sie {1} auf den Stand von diesem Jahr, bis 22. Dezember.\n\n\
            3. Bitte bestellen Sie {2} bei der Druckerei, bis 23. Dezember.\n\nDanke\nNora\n",
    questions: "Hallo,\n\nich habe drei Fragen:\n\n1. Welches Papier soll ich für {0} nehmen?\n\n\
                2. Können Sie mir die Adressen für {1} schicken?\n\n\
                3. Können Sie den Entwurf von {2} bis Freitag freigeben?\n\nViele Grüße",
    away: ("Abwesenheitsnotiz", "Ich bin nicht im Büro und antworte nach meiner Rückkehr."),
    yes: ["Ja, das passt so.", "Wir nehmen die zweite. Sie ist im Anhang."],
};

static FRENCH: Words = Words {
    things: [
        "étiquette de coing",
        "liste des prix",
        "enseigne du magasin",
        "enquête des clients",
        "contrat de livraison",
        "rapport fiscal",
        "brochure d'été",
        "ruban adhésif",
        "carnet de recettes",
        "stand du salon",
    ],
    asks: [
        "Bonjour,\n\npouvez-vous m'envoyer le fichier « {} » en PDF avant vendredi ?\n\nMerci",
        "Bonjour,\n\nmerci de relire « {} ».\n\nCordialement",
        "Bonjour,\n\npouvez-vous me dire d'ici demain quelle version de « {} » nous prenons ?\n\nMerci",
        "Bonjour,\n\nveuillez terminer « {} » avant mardi prochain.\n\nCordialement",
    ],
    answers: [
        "Bonjour,\n\nc'est fait, le fichier est en pièce jointe.\n\nCordialement",
        "Bonjour,\n\nvoici le fichier terminé en pièce jointe.\n\nCordialement",
        "C'est fait ! Vous trouverez le fichier en pièce jointe.",
    ],
    promises: ["Je m'en occupe, vous l'aurez vendredi.", "Je vous l'envoie demain."],
    tasks: "Bonjour,\n\nj'ai trois choses pour vous :\n\n1. Merci de dessiner à nouveau « {0} » en deux couleurs, \
            avant le 20 décembre.\n\n2. Merci de mettre à jour « {1} » avec les prix de cette année, avant le 22 \
            décembre.\n\n3. Merci de commander « {2} » chez l'imprimeur, avant le 23 décembre.\n\nMerci\nNora\n",
    questions: "Bonjour,\n\nj'ai trois questions :\n\n1. Quel papier dois-je prendre pour « {0} » ?\n\n\
                2. Pouvez-vous m'envoyer les adresses pour « {1} » ?\n\n\
                3. Pouvez-vous valider le brouillon de « {2} » avant vendredi ?\n\nCordialement",
    away: ("Réponse automatique", "Je suis absent du bureau et je répondrai à mon retour."),
    yes: ["Oui, c'est bien.", "Nous prenons la deuxième. Elle est en pièce jointe."],
};

static SPANISH: Words = Words {
    things: [
        "etiqueta de membrillo",
        "lista de precios",
        "cartel de la tienda",
        "encuesta de clientes",
        "contrato de entrega",
        "informe fiscal",
        "folleto de verano",
        "cinta adhesiva",
        "cuaderno de recetas",
        "puesto de la feria",
    ],
    asks: [
        "Hola:\n\n¿puede enviarme el archivo «{}» en PDF antes del viernes?\n\nGracias",
        "Hola:\n\npor favor, revise «{}».\n\nSaludos",
        "Hola:\n\n¿puede decirme antes de mañana qué versión de «{}» usamos?\n\nGracias",
        "Hola:\n\npor favor, termine «{}» antes del próximo martes.\n\nSaludos",
    ],
    answers: [
        "Hola:\n\nya está hecho, el archivo va adjunto.\n\nSaludos",
        "Hola:\n\naquí tiene el archivo terminado, va adjunto.\n\nUn saludo",
        "¡Hecho! El archivo va adjunto.",
    ],
    promises: ["Lo haré, lo tendrá el viernes.", "Se lo envío mañana."],
    tasks: "Hola:\n\ntengo tres cosas para usted:\n\n1. Por favor, diseñe de nuevo «{0}» en dos colores, antes del 20 \
            de diciembre.\n\n2. Por favor, actualice «{1}» con los precios de este año, antes del 22 de diciembre.\n\n\
            3. Por favor, encargue «{2}» a la imprenta, antes del 23 de diciembre.\n\nGracias\nNora\n",
    questions: "Hola:\n\ntengo tres preguntas:\n\n1. ¿Qué papel uso para «{0}»?\n\n\
                2. ¿Puede enviarme las direcciones para «{1}»?\n\n\
                3. ¿Puede aprobar el borrador de «{2}» antes del viernes?\n\nSaludos",
    away: ("Respuesta automática", "Estoy fuera de la oficina y responderé a mi regreso."),
    yes: ["Sí, está bien.", "Usamos la segunda. Va adjunta."],
};

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use strawboss::domain::reading::author::Author;
    use strawboss::domain::reading::{Context, Reading, read};

    fn reading(author: Author, subject: &str, text: &str) -> Reading {
        let arrival: Timestamp = "2026-11-24T10:00:00Z".parse().unwrap();
        let mail = format!(
            "Date: Tue, 24 Nov 2026 10:00:00 +0000\r\nFrom: Ana <ana@works.example>\r\nTo: Nora <nora@jam.example>\r\n\
             Message-ID: <one@works.example>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
        );
        read(&strawboss::wire::read::read(mail.as_bytes()), &Context { author, arrival })
    }

    /// The play means something only where the house understands what people say.
    #[test]
    fn everybody_is_understood() {
        let mut wrong = Vec::new();
        for tongue in [Tongue::English, Tongue::German, Tongue::French, Tongue::Spanish] {
            let said = words(tongue);
            for thing in said.things {
                for author in [Author::Owner, Author::Contractor] {
                    for ask in said.asks {
                        let ask = ask.replace("{}", &format!("{thing} 104"));
                        let found = reading(author, &format!("{thing} 104"), &ask).asks.len();
                        if found != 1 {
                            wrong.push(format!("{found} asks by {author:?} in {ask:?}"));
                        }
                    }
                }
            }
            for answer in said.answers.iter().chain(&said.yes) {
                let read = reading(Author::Contractor, "Re: one", answer);
                if !read.asks.is_empty() || !read.promises.is_empty() || read.acknowledgement {
                    wrong.push(format!("no plain answer: {answer:?}: {:?} {:?}", read.asks, read.promises));
                }
            }
            for promise in said.promises {
                let read = reading(Author::Contractor, "Re: one", promise);
                if read.promises.len() != 1 || !read.asks.is_empty() {
                    wrong.push(format!("no promise: {promise:?}"));
                }
            }
            for (bundle, author) in [(said.tasks, Author::Owner), (said.questions, Author::Contractor)] {
                let bundle =
                    (0..3).fold(bundle.to_owned(), |text, at| text.replace(&format!("{{{at}}}"), said.things[at]));
                let found = reading(author, "three things", &bundle).asks.len();
                if found != 3 {
                    wrong.push(format!("{found} asks in {bundle:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    }
}
