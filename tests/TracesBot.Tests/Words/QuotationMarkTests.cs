using System.Collections;
using System.Reflection;
using TracesBot.Knowledge;

namespace TracesBot.Words;

/// <summary>Texts are set as print is: ”så” in Swedish, ‘so’ in English, never with the marks of a typewriter.</summary>
public sealed class QuotationMarkTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(
        Path.Combine(AppContext.BaseDirectory, "Knowledge")
    );

    [Fact]
    public void A_Swede_reads_Swedish_quotation_marks() => ShouldBeWithout("\"“‘", Language.Swedish);

    [Fact]
    public void A_reader_of_English_reads_English_quotation_marks() => ShouldBeWithout("\"”", Language.English);

    [Fact]
    public void Sentences_with_something_filled_in_are_read_too() =>
        Said(Phrases.Swedish).ShouldContain(Phrases.Swedish.Answers.Updated("X"));

    private static void ShouldBeWithout(string marks, Language language)
    {
        var texts = Said(Phrases.In(language))
            .Concat(
                Knowledge.Topics.SelectMany(topic =>
                    Said(topic.In(language, campaignIsOver: true))
                        .Concat(Said(topic.In(language, campaignIsOver: false)))
                )
            )
            .Concat(Knowledge.Guides.SelectMany(guide => Said(guide.In(language))))
            .ToList();

        texts.Count.ShouldBeGreaterThan(500);
        texts.Where(text => text.IndexOfAny(marks.ToCharArray()) >= 0).ShouldBeEmpty();
    }

    /// <summary>Every text within a value; a sentence with something to fill in is filled in.</summary>
    private static IEnumerable<string> Said(object? value) =>
        value switch
        {
            null or CultureInfo => [],
            string text => [text],
            Delegate sentence => [Filled(sentence)],
            IDictionary named => named.Values.Cast<object?>().SelectMany(Said),
            IEnumerable several => several.Cast<object?>().SelectMany(Said),
            _ when value.GetType().Assembly == typeof(Phrases).Assembly && value is not Enum => value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length is 0)
                .SelectMany(property => Said(property.GetValue(value))),
            _ => [],
        };

    private static string Filled(Delegate sentence)
    {
        var values = sentence
            .Method.GetParameters()
            .Where(parameter => parameter.ParameterType.Name is not "Closure")
            .Select(parameter => parameter.ParameterType)
            .Select(type => type == typeof(string) ? "X" : Activator.CreateInstance(type));

        return sentence.DynamicInvoke([.. values]).ShouldBeOfType<string>();
    }
}
