using TracesBot.Cli.Demo;
using TracesBot.Words;

namespace TracesBot.Cli.Terminal;

/// <summary>A chat with the bot in a terminal, as any of the people of the demonstration.</summary>
internal sealed class TerminalChat
{
    // In Teams it stands by the card, which may be far up; here the reply has just been shown.
    private static readonly HashSet<string> SeeBelow = new(
        Enum.GetValues<Language>().Select(language => Phrases.In(language).General.SeeBelow),
        StringComparer.Ordinal
    );

    private readonly TeamsClient _teams;
    private readonly DemoPeople _people;
    private readonly Screen _screen;
    private readonly TextReader _input;
    private readonly bool _echo;
    private readonly Dictionary<string, OpenChat> _chats;

    // Reminders arrive on the server's threads while the person's own turn is shown on another.
    private readonly Lock _lock = new();
    private DemoPerson _person;
    private bool _started;

    public TerminalChat(
        TerminalTeams channel,
        TeamsClient teams,
        DemoPeople people,
        Screen screen,
        TextReader input,
        bool echo
    )
    {
        _teams = teams;
        _people = people;
        _screen = screen;
        _input = input;
        _echo = echo;
        _person = people.First;
        _chats = people.All.ToDictionary(
            person => TerminalTeams.ConversationOf(person.Id),
            person => new OpenChat(person),
            StringComparer.Ordinal
        );
        channel.Arrived = Arrive;
    }

    private OpenChat Current => _chats[TerminalTeams.ConversationOf(_person.Id)];

    /// <summary>Chats until the person quits or the input ends.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Help();
        // As in an organisation where IT has installed the bot for everybody: each of them can be reminded.
        foreach (var person in _people.All)
        {
            await _teams.InstallAsync(person, cancellationToken);
        }

        _started = true;

        while (
            await ReadAsync(cancellationToken) is { } line
            && Typed.Of(line, Current.Buttons.Count) is not Quit and var command
        )
        {
            Echo(
                command is Press { Number: var number } ? $"[{Current.Buttons[number - 1].Button.Title}]" : line.Trim()
            );
            await DoAsync(command, cancellationToken);
        }
    }

    private Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _screen.Invite(_person.GivenName);

        // A terminal's reader cannot be interrupted, so it is left behind when the program is told to stop.
        return Task.Run(_input.ReadLine, cancellationToken).WaitAsync(cancellationToken);
    }

    private async Task DoAsync(Typed command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case TerminalHelp:
                Help();
                break;
            case Become { Name: var name }:
                Become(name);
                break;
            case Unknown { Word: var word }:
                _screen.Note($"There is no command {word}. /help shows those that there are.");
                break;
            case Press { Number: var number }:
                await PressAsync(Current.Buttons[number - 1], cancellationToken);
                break;
            case Say { Text: var text }:
                Current.Turn();
                Answered(await _teams.SayAsync(_person, text, cancellationToken), "");
                break;
            default:
                break;
        }
    }

    private async Task PressAsync(Pressable pressed, CancellationToken cancellationToken)
    {
        if (pressed.Button.Address is { } address)
        {
            _screen.Note($"Open {address}");

            return;
        }

        Current.Turn();
        Answered(await _teams.PressAsync(_person, pressed.Button, pressed.Message, cancellationToken), pressed.Message);
    }

    private void Answered(BotAnswer answer, string message)
    {
        lock (_lock)
        {
            if (answer.Notice is { } notice && !SeeBelow.Contains(notice))
            {
                _screen.Say(notice, isChange: false);
            }

            if (answer.Card is { } card)
            {
                Show(card, message, isChange: false);
            }
        }
    }

    private void Arrive(string conversation, Shown shown)
    {
        lock (_lock)
        {
            if (!_chats.TryGetValue(conversation, out var chat))
            {
                return;
            }

            if (chat.Person == _person)
            {
                Show(shown);
                return;
            }

            chat.Unread.Enqueue(shown);
            if (_started)
            {
                _screen.Note($"{chat.Person.Name} has got a message. /who {chat.Person.GivenName} shows it.");
            }
        }
    }

    private void Become(string name)
    {
        var found = name.Length is 0 ? null : _people.Find(name);
        if (found is null)
        {
            _screen.Note(
                name.Length is 0 ? $"You are {_person.Name}. You can be:" : $"Nobody here is called {name}. You can be:"
            );
            foreach (var person in _people.All)
            {
                _screen.Note("  /who " + person.GivenName.PadRight(8) + person.Name);
            }

            return;
        }

        lock (_lock)
        {
            _person = found;
            _screen.Note($"You are now {found.Name}.");
            while (Current.Unread.TryDequeue(out var shown))
            {
                Show(shown);
            }
        }
    }

    private void Show(Shown shown)
    {
        if (shown.Text is { Length: > 0 } text)
        {
            _screen.Say(text, shown.IsChange);
        }

        foreach (var card in shown.Cards)
        {
            Show(card, shown.Id, shown.IsChange);
        }
    }

    private void Show(CardView card, string message, bool isChange)
    {
        var first = Current.Add(card.Buttons, message);
        _screen.Show(card, first, isChange);
    }

    private void Echo(string text)
    {
        if (_echo)
        {
            _screen.Echo(_person.GivenName, text);
        }
    }

    private void Help()
    {
        _screen.Note(
            $"You are {_person.Name}. Write to the bot in Swedish or English; a number presses the button with that number."
        );
        _screen.Note("/who NAME makes you somebody else, /who shows who there is, /help shows this, /quit ends.");
    }
}
