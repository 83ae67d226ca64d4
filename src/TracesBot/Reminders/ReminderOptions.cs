namespace TracesBot.Reminders;

/// <summary>When people are reminded.</summary>
internal sealed class ReminderOptions
{
    public const string Section = "Reminders";

    /// <summary>Gets or sets whether the bot reminds by its calendar; otherwise only people's own wishes and waves do.</summary>
    public bool Automatic { get; set; } = true;

    /// <summary>Gets or sets on which days before the campaign's date people are reminded; none for 30, 14, 7, 3, 1 and 0.</summary>
    public int[] DaysBefore { get; set; } = [];

    /// <summary>Gets or sets for how many weeks after the date people are reminded every week.</summary>
    public int WeeklyFor { get; set; } = 8;

    /// <summary>Gets or sets the number of weeks between reminders after that.</summary>
    public int ThenEveryWeeks { get; set; } = 4;

    /// <summary>Gets or sets the time of day of the calendar's reminders, where the person is.</summary>
    public TimeOnly At { get; set; } = new(9, 0);

    /// <summary>Gets or sets when a day begins: nobody is reminded before, unless they asked for it.</summary>
    public TimeOnly DayBegins { get; set; } = new(8, 0);

    /// <summary>Gets or sets when a day ends.</summary>
    public TimeOnly DayEnds { get; set; } = new(17, 0);

    /// <summary>Gets or sets after how many working days without a step somebody who has begun is asked about it.</summary>
    public int StandsStillDays { get; set; } = 2;

    /// <summary>Gets or sets the most reminders anybody gets in seven days without having asked.</summary>
    public int MostInAWeek { get; set; } = 3;

    /// <summary>Gets or sets how many times a person may put reminders off.</summary>
    public int MostSnoozes { get; set; } = 5;
}
