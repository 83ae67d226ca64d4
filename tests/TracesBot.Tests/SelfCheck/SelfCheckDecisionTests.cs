using System.Text.Json;
using TracesBot.Graph;
using TracesBot.Reminders;

namespace TracesBot.SelfCheck;

/// <summary>What is decided without looking anywhere.</summary>
public sealed class SelfCheckDecisionTests
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>Monday 23 November 2026, ten o'clock in Stockholm.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-12-24T12:00", 31, null)]
    [InlineData("2026-12-23T12:00", 30, "30")]
    [InlineData("2026-12-08T12:00", 15, "30")]
    [InlineData("2026-12-07T12:00", 14, "14")]
    [InlineData("2026-11-30T00:00", 7, "7")]
    [InlineData("2026-11-26T23:00", 3, "3")]
    [InlineData("2026-11-24T00:00", 1, "1")]
    [InlineData("2026-11-23T10:01", 0, "1")]
    [InlineData("2026-11-23T10:00", 0, "0")]
    [InlineData("2026-11-20T10:00", -3, "0")]
    public void A_secret_is_worth_a_word_thirty_days_before_its_end_and_oftener_towards_it(
        string ends,
        int days,
        string? stage
    )
    {
        var look = CredentialExpiry.Of(At(ends), Now);

        look.Measure.ShouldBe(days);
        look.Warning?.Stage.ShouldBe(stage);
        (look.Warning is null).ShouldBe(stage is null);
    }

    [Theory]
    [InlineData("2026-11-23T09:30", "2026-11-23T10:00", 30)]
    [InlineData("2026-11-23T06:00", "2026-11-23T08:20", 20)]
    [InlineData("2026-11-23T16:50", "2026-11-23T23:00", 10)]
    [InlineData("2026-11-20T16:50", "2026-11-23T08:05", 15)]
    [InlineData("2026-11-21T12:00", "2026-11-22T12:00", 0)]
    [InlineData("2026-12-23T16:00", "2026-12-28T09:00", 120)]
    [InlineData("2026-11-23T10:00", "2026-11-23T09:00", 0)]
    public void Only_working_time_makes_late(string due, string now, int minutes) =>
        Lateness.Of(At(due), At(now)).TotalMinutes.ShouldBe(minutes);

    [Fact]
    public void What_has_never_gone_out_is_as_late_as_something_can_be() =>
        Lateness.Of(DateTimeOffset.UnixEpoch, Now).ShouldBeGreaterThan(TimeSpan.FromDays(10));

    [Fact]
    public void A_warning_is_news_when_it_comes_when_its_stage_changes_and_when_it_goes()
    {
        var book = new Dictionary<string, KeptWarning>(StringComparer.Ordinal);

        Round(book, ("secret", "30"), 0).ShouldBe([("secret", "30", true)]);
        Round(book, ("secret", "30"), 1).ShouldBe([("secret", "30", false)]);
        Round(book, ("secret", "14"), 2).ShouldBe([("secret", "14", true)]);
        (book["secret"].Since, book["secret"].ChangedAt).ShouldBe((Now, Now.AddHours(2)));
        Round(book, found: null, 3).ShouldBe([("secret", "14", true)]);
        book["secret"].EndedAt.ShouldBe(Now.AddHours(3));
        Round(book, found: null, 4).ShouldBeEmpty();
        Round(book, ("secret", "14"), 5).ShouldBe([("secret", "14", true)]);
        (book["secret"].Since, book["secret"].EndedAt).ShouldBe((Now.AddHours(5), null));
    }

    [Fact]
    public void What_could_not_be_looked_at_is_not_taken_for_mended()
    {
        var before = new Dictionary<string, KeptWarning>(StringComparer.Ordinal)
        {
            ["secret"] = Warning("secret", "30"),
        };

        WarningBook.Changes(before, new Dictionary<string, Look>(StringComparer.Ordinal), Now).ShouldBeEmpty();
    }

    [Theory]
    // A new warning, told at once by day and kept for the morning by night; urgent ones at any hour.
    [InlineData("disc", "low", false, null, "2026-11-23T10:00", "low")]
    [InlineData("disc", "low", false, null, "2026-11-23T07:59", null)]
    [InlineData("disc", "low", false, null, "2026-11-22T12:00", null)]
    [InlineData("token", "refused", false, null, "2026-11-22T03:00", "refused")]
    [InlineData("secret", "1", false, null, "2026-11-22T03:00", null)]
    [InlineData("secret", "0", false, null, "2026-11-22T03:00", "0")]
    // Told once; told again when it changes.
    [InlineData("secret", "14", false, "14", "2026-11-23T10:00", null)]
    [InlineData("secret", "14", false, "30", "2026-11-23T10:00", "14")]
    [InlineData("disc", "low", false, "mended", "2026-11-23T10:00", "low")]
    // Mended: told to whoever was told of it.
    [InlineData("disc", "low", true, "low", "2026-11-23T10:00", "mended")]
    [InlineData("disc", "low", true, null, "2026-11-23T10:00", null)]
    [InlineData("disc", "low", true, "mended", "2026-11-23T10:00", null)]
    // Nothing could be told while there was no token.
    [InlineData("token", "refused", true, null, "2026-11-23T10:00", "mended")]
    [InlineData("token", "refused", true, null, "2026-11-22T03:00", "mended")]
    [InlineData("token", "refused", true, null, "2026-12-07T10:00", null)]
    public void An_administrator_is_told_what_is_new_to_them_at_a_decent_hour(
        string name,
        string stage,
        bool mended,
        string? told,
        string now,
        string? tells
    )
    {
        var warning = Warning(name, stage) with { EndedAt = mended ? Now : null };
        var known = told is null
            ? null
            : new ToldNotice
            {
                Name = name,
                Stage = told,
                At = Now,
            };

        Notices.Due(warning, known, Stockholm, At(now)).ShouldBe(tells);
    }

    [Fact]
    public void A_second_failure_of_the_token_is_told_when_it_is_over_too()
    {
        var first = new ToldNotice
        {
            Name = "token",
            Stage = Notices.Mended,
            At = Now.AddHours(-2),
        };
        var second = Warning("token", "refused") with { Since = Now.AddHours(-1), EndedAt = Now };

        Notices.Due(second, first, Stockholm, Now).ShouldBe(Notices.Mended);
        Notices.Due(second, first with { At = Now }, Stockholm, Now).ShouldBeNull();
    }

    [Theory]
    // Due since, something came of another wave's reminder, a wave ended; minutes ago. 31 are too many.
    [InlineData(31, null, null, true)]
    [InlineData(29, null, null, false)]
    [InlineData(90, 10, null, false)]
    [InlineData(90, null, 10, false)]
    [InlineData(90, 31, 40, true)]
    [InlineData(null, null, null, false)]
    public void A_wave_stands_still_when_nothing_of_any_wave_has_gone_out(int? due, int? last, int? end, bool stands)
    {
        OpenWave[] waves =
        [
            new()
            {
                Id = "waits",
                Due = due is null ? 0 : 7,
                DueSince = Ago(due),
            },
            new() { Id = "other", LastAt = Ago(last) },
        ];

        var look = ReminderProbes.Standing(waves, Ago(end), TimeSpan.FromMinutes(30), Now);

        (look.Warning is not null).ShouldBe(stands);
        look.Measure.ShouldBe(stands ? 1 : 0);
        look.Warning?.Facts.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("""{"passwordCredentials":[]}""", null)]
    [InlineData("""{}""", null)]
    // The one that the bot uses, whatever becomes of the others.
    [InlineData(
        """{"passwordCredentials":[{"hint":"old","endDateTime":"2026-12-01T00:00:00Z"},{"hint":"a s","endDateTime":"2027-05-01T00:00:00Z"}]}""",
        "2027-05-01"
    )]
    // Nobody tells which: the next one to end that has not ended.
    [InlineData(
        """{"passwordCredentials":[{"endDateTime":"2027-05-01T00:00:00Z"},{"endDateTime":"2025-05-01T00:00:00Z"},{"endDateTime":"2026-12-01T00:00:00Z"}]}""",
        "2026-12-01"
    )]
    // All have ended: the last of them.
    [InlineData(
        """{"passwordCredentials":[{"endDateTime":"2025-05-01T00:00:00Z"},{"endDateTime":"2026-05-01T00:00:00Z"}]}""",
        "2026-05-01"
    )]
    public void Graph_tells_the_end_of_the_secret_in_use(string application, string? day)
    {
        using var told = JsonDocument.Parse(application);

        var end = SecretProbe.EndOf(told.RootElement, "a secret of the tests", Now);

        end?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
        (end is null).ShouldBe(day is null);
    }

    private static IReadOnlyList<(string, string, bool)> Round(
        Dictionary<string, KeptWarning> book,
        (string Name, string Stage)? found,
        int hours
    )
    {
        var look = new Look(0, found is { } warning ? new Warning(warning.Stage, new WarningFacts()) : null);
        var looks = new Dictionary<string, Look>(StringComparer.Ordinal) { ["secret"] = look };
        var changes = WarningBook.Changes(book, looks, Now.AddHours(hours));
        foreach (var (changed, _) in changes)
        {
            book[changed.Name] = changed;
        }

        return [.. changes.Select(change => (change.Warning.Name, change.Warning.Stage, change.News))];
    }

    private static KeptWarning Warning(string name, string stage) =>
        new()
        {
            Name = name,
            Stage = stage,
            Facts = "{}",
            Since = Now.AddHours(-1),
            ChangedAt = Now.AddHours(-1),
        };

    private static DateTimeOffset? Ago(int? minutes) => minutes is { } so ? Now.AddMinutes(-so) : null;

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);

        return new DateTimeOffset(time, Stockholm.GetUtcOffset(time));
    }
}
