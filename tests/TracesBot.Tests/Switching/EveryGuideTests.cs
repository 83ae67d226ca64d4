using System.Text.Json.Nodes;
using TracesBot.Cards;
using TracesBot.Chat;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>Every guide as a person presses through it, forwards and backwards, stuck at every step, in both languages.</summary>
public sealed class EveryGuideTests(BotFixture bot) : IClassFixture<BotFixture>
{
    private static readonly string[] Locales = ["sv-SE", "en-GB"];

    public static TheoryData<string, string> Guides =>
        [.. from guide in Switch.Knowledge.Guides from language in Locales select (guide.Id, language)];

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task A_person_can_press_through_a_guide_from_both_ends(string id, string locale)
    {
        var words = Phrases.In(Phrases.LanguageOf(locale)!.Value).Switching;
        var guide = Switch.Knowledge.FindGuide(id)!;
        var text = guide.In(Phrases.LanguageOf(locale)!.Value);
        var person = await AtTheFirstStep(id, locale, words);

        await Forwards(person, words, text);
        var last = person.Sees;
        for (var step = guide.Length; step > 1; step--)
        {
            Shows(person, words, text, step);
            await person.Presses(words.Back);
        }

        await Forwards(person, words, text);
        Shows(person, words, text, guide.Length);
        person.Sees.Text.ShouldBe(last.Text);
        var ended = await person.Presses(words.LastStepDone);

        ended.Text.ShouldNotContain(text.Steps[^1].Title);
        ended.Buttons.ShouldNotBeEmpty();
        person.SeesAll.Count.ShouldBe(2);
    }

    private static async Task Forwards(Person person, SwitchingWords words, Knowledge.GuideText text)
    {
        for (var step = 1; step <= text.Steps.Count; step++)
        {
            Shows(person, words, text, step);
            var stuck = await person.Presses(words.IAmStuck);
            stuck.Text.ShouldContain(words.StuckTitle);
            stuck.Text.ShouldContain(ContactLinks.In(text.Steps[step - 1].Stuck.Split("\n\n")[0]));
            stuck.Buttons.Count.ShouldBeLessThanOrEqualTo(6);
            await person.Presses(words.BackToStep);
            Shows(person, words, text, step);
            if (step < text.Steps.Count)
            {
                await person.Presses(words.StepDone);
            }
        }
    }

    private static void Shows(Person person, SwitchingWords words, Knowledge.GuideText text, int step)
    {
        var seen = person.Sees;
        seen.Text.ShouldContain(words.StepOf(step, text.Steps.Count));
        seen.Text.ShouldContain(text.Steps[step - 1].Title);
        seen.Text.ShouldContain(ContactLinks.In(text.Steps[step - 1].Sees.Split("\n\n")[0]));
    }

    private async Task<Person> AtTheFirstStep(string id, string locale, SwitchingWords words)
    {
        var person = bot.Meet($"Guide {id} {locale}", locale);
        await person.Says(locale is "sv-SE" ? "Hjälp" : "Help");
        var help = person.Sees;
        // The card that offers the guide; its first button is as good as any to press it on.
        await person.Says(locale is "sv-SE" ? "Starta bytet" : "Start the switch");
        var card = person.Sees;
        await person.Do(
            bot.Teams.Activities.Execute(
                person.Teams,
                card.MessageId,
                "switch-guide",
                new JsonObject { ["verb"] = "switch-guide", ["guide"] = id },
                "guide"
            )
        );
        help.MessageId.ShouldNotBe(card.MessageId);
        string[] way = [words.Yes, "BankID", words.Choose("BankID")];
        while (!person.Sees.Text.Contains(words.Sees, StringComparison.Ordinal))
        {
            await person.Presses(way.First(button => person.Sees.Buttons.Contains(button, StringComparer.Ordinal)));
        }

        return person;
    }
}
