namespace TracesBot.Understanding.Times;

/// <summary>The parts of a day: how they are named, when they are.</summary>
internal static class PartsOfDay
{
    /// <summary>Reads a part of the day; <c>IsToday</c> when the words themselves mean today's.</summary>
    public static (int Used, PartOfDay Part, bool IsToday) Read(TimeText text, int at)
    {
        var start = text.Is(at, "this") ? 1 : text.Is(at, "i") ? 1 : 0;
        var today = start > 0;
        var (used, part) = text[at + start].Text switch
        {
            "morse" or "morgonen" or "morgon" or "morning" or "bitti" or "formiddag" or "formiddagen" or "mornings" or "fm" => (
                1,
                PartOfDay.Morning
            ),
            "eftermiddag" or "eftermiddagen" or "afternoon" or "aftn" or "em" or "arvo" => (1, PartOfDay.Afternoon),
            "kvall" or "kvallen" or "evening" or "eve" or "kvallning" => (1, PartOfDay.Evening),
            "natt" or "natten" or "night" => (1, PartOfDay.Night),
            "ikvall" or "tonight" => (1, PartOfDay.Evening),
            "inatt" => (1, PartOfDay.Night),
            "imorse" => (1, PartOfDay.Morning),
            _ => (0, PartOfDay.Morning),
        };
        if (used > 0)
        {
            return (used + start, part, today || text[at].Is("ikvall|tonight|inatt|imorse"));
        }

        if (text.Is(at, "efter|after", "lunch|lunchen"))
        {
            return (2, PartOfDay.Afternoon, false);
        }

        if (text.Is(at, "fore|innan|before", "lunch|lunchen"))
        {
            return (2, PartOfDay.Morning, false);
        }

        return text.Is(at, "first", "thing") ? (2, PartOfDay.Morning, false) : (0, PartOfDay.Morning, false);
    }

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
