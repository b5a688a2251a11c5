# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_strawboss_global_optspecs
    string join \n config= h/help V/version
end

function __fish_strawboss_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_strawboss_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_strawboss_using_subcommand
    set -l cmd (__fish_strawboss_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c strawboss -n "__fish_strawboss_needs_command" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_needs_command" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_needs_command" -s V -l version -d 'Print version'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "setup" -d 'From your address to a configuration that works: finds the servers, logs in, writes, rehearses'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "login" -d 'Sign in with OAuth, where the provider takes no passwords'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "run" -d 'Keep the mailbox; this is what the service runs'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "check" -d 'Say what the configuration means, or everything that is wrong with it'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "agreement" -d 'Show what was agreed with a contractor, in sentences'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "status" -d 'How the foreman is doing'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "threads" -d 'Who owes whom a word, and for how long'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "show" -d 'One thread, both sides'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "explain" -d 'Why a thread stands as it does, and what happens next'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "forecast" -d 'What will go out to whom and when, if nothing else happens'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "inspect" -d 'Read mails from files and show what is read in them; needs no server and no ledger'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "digest" -d 'The daily digest'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "roster" -d 'Who is on the list, and what was said by mail since'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "live" -d 'End shadow for a contractor: reminders go out from now on'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "watch" -d 'Watch a thread from before the first start'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "done" -d 'Close a thread'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "snooze" -d 'No reminders about a thread before a moment: `snooze qwert until Monday`'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "phoned" -d 'You have spoken about a thread: `phoned qwert`, `phoned qwert done`, `phoned qwert Friday`'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "paid" -d 'An invoice is paid'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "task" -d 'Hand in a task: a complete one leaves as a letter, else it comes back as a proposal'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "pause" -d 'No letter leaves until `resume`'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "resume" -d 'Letters leave again'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "file" -d 'File what was there before the first start'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "undo" -d 'Move back everything that was moved, or what was moved since a moment'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "uninstall" -d 'Remove what strawboss remembers and was told from this machine; the mailbox stays as it is'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "rebuild" -d 'Make a new ledger from the mailbox; nothing is sent'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "doctor" -d 'What is in order here and what is not, with what to do; holds no address and no word of a mail'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "health" -d 'Exit code 0 while the service is well, else 69 and why'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "timeline" -d 'One thread from its first mail to now, with the reasons, as text to keep or to show'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "export" -d 'Write everything that is remembered to standard output'
complete -c strawboss -n "__fish_strawboss_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l address -d 'Your mail address' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l password -d 'Where the password is: file:PATH, env:NAME or \'command:["pass", "show", "mail"]\'; asked for without' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l name -d 'Your name, as it stands in letters; learned from your Sent folder without' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l zone -d 'Your time zone, "Europe/Berlin"' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l contractor -d 'A contractor\'s address; can be given several times' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l file-when -d 'When a contractor\'s mail leaves the INBOX' -r -f -a "arrival\t''
seen\t''
answered\t''"
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l imap -d 'The IMAP server, "imap.example.com" or "imap.example.com:993"; found by your address without' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l smtp -d 'The submission server, "smtp.example.com:465"' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l user -d 'The user\'s name, where it is neither your address nor what your provider is known to want' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l ca-file -d 'Certificates (PEM) to trust beside the system\'s' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l pin -d 'The SHA-256 of the one certificate to trust' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l keep -d 'Where the password is put: into a file beside the configuration, or handed to systemd' -r -f -a "file\t'A file beside the configuration, readable by its owner alone'
credential\t'A systemd credential, encrypted for this machine where that works'"
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l answers -d 'Answers from a file: one `key = "value"` a line, the keys as these arguments' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l yes -d 'Take every default, ask nothing'
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l no-letter -d 'Send no letter to yourself to see what your provider does to it'
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -l no-rehearsal -d 'Do not show what a first run would do'
complete -c strawboss -n "__fish_strawboss_using_subcommand setup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -l client-id -d 'The id of your app at the provider' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -l client-secret -d 'Where the app\'s secret is, where it has one: file:PATH or the like' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -l token-url -d 'The issuer\'s token address, for a provider that is not known' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -l authorization-url -d 'Its address for web browsers' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -l device-url -d 'Its address for codes on other devices' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -l scope -d 'What to ask it for' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -l code -d 'Sign in with a web browser and paste the address it ends at, instead of a code for another device'
complete -c strawboss -n "__fish_strawboss_using_subcommand login" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand run" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand run" -l once -d 'Do what there is to do now, then stop'
complete -c strawboss -n "__fish_strawboss_using_subcommand run" -l dry-run -d 'Change nothing and send nothing: print what would be done'
complete -c strawboss -n "__fish_strawboss_using_subcommand run" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand check" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand check" -l json -d 'Print the result as JSON: {"right": true} or false, and the mistakes'
complete -c strawboss -n "__fish_strawboss_using_subcommand check" -l online -d 'Log in to the mail servers as well; nothing is sent or changed'
complete -c strawboss -n "__fish_strawboss_using_subcommand check" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand agreement" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand agreement" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand status" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand status" -l json -d 'For a script: one JSON value'
complete -c strawboss -n "__fish_strawboss_using_subcommand status" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand threads" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand threads" -l all -d 'Closed threads as well'
complete -c strawboss -n "__fish_strawboss_using_subcommand threads" -l json -d 'For a script: one JSON value'
complete -c strawboss -n "__fish_strawboss_using_subcommand threads" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand show" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand show" -l json -d 'For a script: one JSON value'
complete -c strawboss -n "__fish_strawboss_using_subcommand show" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand explain" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand explain" -l json -d 'For a script: one JSON value'
complete -c strawboss -n "__fish_strawboss_using_subcommand explain" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand forecast" -l days -d 'So many days ahead' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand forecast" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand forecast" -l json -d 'For a script: one JSON value'
complete -c strawboss -n "__fish_strawboss_using_subcommand forecast" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand inspect" -l owner -d 'An address of the owner\'s; several with commas or by repeating' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand inspect" -l contractor -d 'A contractor with one or more addresses; may be repeated' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand inspect" -l at -d 'The moment from which waiting is counted in the print for a person (RFC 3339; default: now)' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand inspect" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand inspect" -l json -d 'One JSON object on one line per mail'
complete -c strawboss -n "__fish_strawboss_using_subcommand inspect" -l threads -d 'Put the mails into threads and say whose turn it is in each'
complete -c strawboss -n "__fish_strawboss_using_subcommand inspect" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand digest" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand digest" -l preview -d 'As it would be written now; nothing is sent'
complete -c strawboss -n "__fish_strawboss_using_subcommand digest" -l json -d 'For a script: one JSON value'
complete -c strawboss -n "__fish_strawboss_using_subcommand digest" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand roster" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand roster" -l json -d 'For a script: one JSON value'
complete -c strawboss -n "__fish_strawboss_using_subcommand roster" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand live" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand live" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand watch" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand watch" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand done" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand done" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand snooze" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand snooze" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand phoned" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand phoned" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand paid" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand paid" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and not __fish_seen_subcommand_from new help" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and not __fish_seen_subcommand_from new help" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and not __fish_seen_subcommand_from new help" -f -a "new" -d 'A new task: `task new Boris "Replace the logo by Friday."`'
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and not __fish_seen_subcommand_from new help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and __fish_seen_subcommand_from new" -l file -d 'The task from a file; `-` is standard input' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and __fish_seen_subcommand_from new" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "new" -d 'A new task: `task new Boris "Replace the logo by Friday."`'
complete -c strawboss -n "__fish_strawboss_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c strawboss -n "__fish_strawboss_using_subcommand pause" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand pause" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand resume" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand resume" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand file" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand file" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand undo" -l since -d 'Only what was moved since then: "2 days", "2026-11-25" or "2026-11-25 14:30", in your time zone' -r
complete -c strawboss -n "__fish_strawboss_using_subcommand undo" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand undo" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand uninstall" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand uninstall" -l keep-mail -d 'Yes: the folders and what lies in them stay as they are'
complete -c strawboss -n "__fish_strawboss_using_subcommand uninstall" -l yes -d 'Remove it; without this the list of what would be removed is shown'
complete -c strawboss -n "__fish_strawboss_using_subcommand uninstall" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand rebuild" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand rebuild" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand doctor" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand doctor" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand health" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand health" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand timeline" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand timeline" -s h -l help -d 'Print help'
complete -c strawboss -n "__fish_strawboss_using_subcommand export" -l form -d 'What to write' -r -f -a "backup\t'Everything that is remembered, a line each; `rebuild` and support need this one'
json\t'All threads, one JSON list'
csv\t'All threads, a line each (RFC 4180)'"
complete -c strawboss -n "__fish_strawboss_using_subcommand export" -l config -d 'The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]' -r -F
complete -c strawboss -n "__fish_strawboss_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "setup" -d 'From your address to a configuration that works: finds the servers, logs in, writes, rehearses'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "login" -d 'Sign in with OAuth, where the provider takes no passwords'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "run" -d 'Keep the mailbox; this is what the service runs'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "check" -d 'Say what the configuration means, or everything that is wrong with it'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "agreement" -d 'Show what was agreed with a contractor, in sentences'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "status" -d 'How the foreman is doing'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "threads" -d 'Who owes whom a word, and for how long'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "show" -d 'One thread, both sides'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "explain" -d 'Why a thread stands as it does, and what happens next'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "forecast" -d 'What will go out to whom and when, if nothing else happens'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "inspect" -d 'Read mails from files and show what is read in them; needs no server and no ledger'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "digest" -d 'The daily digest'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "roster" -d 'Who is on the list, and what was said by mail since'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "live" -d 'End shadow for a contractor: reminders go out from now on'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "watch" -d 'Watch a thread from before the first start'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "done" -d 'Close a thread'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "snooze" -d 'No reminders about a thread before a moment: `snooze qwert until Monday`'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "phoned" -d 'You have spoken about a thread: `phoned qwert`, `phoned qwert done`, `phoned qwert Friday`'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "paid" -d 'An invoice is paid'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "task" -d 'Hand in a task: a complete one leaves as a letter, else it comes back as a proposal'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "pause" -d 'No letter leaves until `resume`'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "resume" -d 'Letters leave again'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "file" -d 'File what was there before the first start'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "undo" -d 'Move back everything that was moved, or what was moved since a moment'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "uninstall" -d 'Remove what strawboss remembers and was told from this machine; the mailbox stays as it is'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "rebuild" -d 'Make a new ledger from the mailbox; nothing is sent'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "doctor" -d 'What is in order here and what is not, with what to do; holds no address and no word of a mail'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "health" -d 'Exit code 0 while the service is well, else 69 and why'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "timeline" -d 'One thread from its first mail to now, with the reasons, as text to keep or to show'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "export" -d 'Write everything that is remembered to standard output'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and not __fish_seen_subcommand_from setup login run check agreement status threads show explain forecast inspect digest roster live watch done snooze phoned paid task pause resume file undo uninstall rebuild doctor health timeline export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c strawboss -n "__fish_strawboss_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "new" -d 'A new task: `task new Boris "Replace the logo by Friday."`'
