using TracesBot.Cli.Demo;

namespace TracesBot.Cli.Terminal;

/// <summary>One person's chat with the bot: what can be pressed now, and what has not been seen.</summary>
internal sealed class OpenChat(DemoPerson person)
{
    private readonly List<Pressable> _buttons = [];
    private bool _turned;

    public DemoPerson Person { get; } = person;

    public Queue<Shown> Unread { get; } = [];

    public IReadOnlyList<Pressable> Buttons => _buttons;

    /// <summary>The person has done something: the next card's buttons are numbered from one again.</summary>
    public void Turn() => _turned = true;

    /// <summary>Makes a card's buttons pressable and tells the number of the first.</summary>
    /// <remarks>A reply of several cards has each button under a number of its own; so has a reminder that comes meanwhile.</remarks>
    public int Add(IReadOnlyList<CardButton> buttons, string message)
    {
        if (_turned && buttons.Count > 0)
        {
            _turned = false;
            _buttons.Clear();
        }

        var first = _buttons.Count + 1;
        _buttons.AddRange(buttons.Select(button => new Pressable(button, message)));

        return first;
    }
}

/// <summary>A button and the message it stands under.</summary>
internal sealed record Pressable(CardButton Button, string Message);
