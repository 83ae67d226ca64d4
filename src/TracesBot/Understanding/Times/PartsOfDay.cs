namespace TracesBot.Understanding.Times;

/// <summary>The parts of a day: how they are named, when they are.</summary>
internal static class PartsOfDay
{
    /// <summary>Reads a part of the day; <c>IsToday</c> when the words themselves mean today's.</summary>
    public static (int Used, PartOfDay Part, bool IsToday) Read(TimeText text, int at)
    {
        var led = text.Is(at, "this|i") ? 1 : 0;
        if (Named(text[at + led].Text) is { } part)
        {
            return (led + 1, part, led > 0 || text.Is(at, "ikvall|tonight|inatt|imorse"));
        }

        return text.Is(at, "efter|after", "lunch|lunchen") ? (2, PartOfDay.Afternoon, false)
            : text.Is(at, "fore|innan|before", "lunch|lunchen") ? (2, PartOfDay.Morning, false)
            : text.Is(at, "first", "thing") ? (2, PartOfDay.Morning, false)
            : (0, default, false);
    }

    private static PartOfDay? Named(string word) =>
        word switch
        {
            "morse" or "imorse" or "morgon" or "morgonen" or "morning" or "bitti" => PartOfDay.Morning,
            "formiddag" or "formiddagen" or "fm" => PartOfDay.Morning,
            "eftermiddag" or "eftermiddagen" or "afternoon" or "em" => PartOfDay.Afternoon,
            "kvall" or "kvallen" or "ikvall" or "evening" or "tonight" => PartOfDay.Evening,
            "natt" or "natten" or "inatt" or "night" => PartOfDay.Night,
            _ => null,
        };

    /// <summary>Gets the hour at which a part of the day is over.</summary>
    public static int EndOf(PartOfDay part) =>
        part switch
        {
            PartOfDay.Morning => 12,
            PartOfDay.Afternoon => 18,
            PartOfDay.Evening => 23,
            _ => 24,
        };

    /// <summary>Places an hour said on a twelve-hour clock in a part of the day.</summary>
    public static int Hour(int hour, PartOfDay part) =>
        part switch
        {
            PartOfDay.Morning => hour % 12,
            PartOfDay.Night => hour is >= 6 and < 12 ? hour + 12 : hour % 12,
            _ => (hour % 12) + 12,
        };
}
