using System.Collections.Frozen;

namespace TracesBot.Understanding.Times;

/// <summary>Numbers in letters, folded, as far as dates and times need them.</summary>
internal static class NumberWords
{
    private static readonly string[] Swedish =
        "noll en tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo".Split(
            ' '
        );

    private static readonly string[] English = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        + "eighteen nineteen twenty"
    ).Split(' ');

    private static readonly string[] SwedishOrdinals = (
        "nollte forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde elfte tolfte trettonde fjortonde femtonde "
        + "sextonde sjuttonde artonde nittonde tjugonde"
    ).Split(' ');

    private static readonly string[] EnglishOrdinals = (
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ).Split(' ');

    private static readonly (string Word, int Number)[] Others =
    [
        ("ett", 1),
        ("trettio", 30),
        ("fyrtio", 40),
        ("femtio", 50),
        ("sextio", 60),
        ("nittio", 90),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("ninety", 90),
    ];

    private static readonly FrozenDictionary<string, int> Cardinals = BuildCardinals();

    private static readonly FrozenDictionary<string, int> Ordinals = BuildOrdinals();

    public static bool TryRead(string word, out int number) => Cardinals.TryGetValue(word, out number);

    public static bool TryReadOrdinal(string word, out int number) => Ordinals.TryGetValue(word, out number);

    private static FrozenDictionary<string, int> BuildCardinals()
    {
        var numbers = Others.ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);
        for (var number = 0; number <= 20; number++)
        {
            numbers[Swedish[number]] = number;
            numbers[English[number]] = number;
        }

        foreach (var (tens, value) in new[] { ("tjugo", 20), ("trettio", 30), ("fyrtio", 40), ("femtio", 50) })
        {
            for (var unit = 1; unit <= 9; unit++)
            {
                numbers[tens + Swedish[unit]] = value + unit;
                numbers[tens + "ett"] = value + 1;
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int> BuildOrdinals()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["trettionde"] = 30, ["thirtieth"] = 30 };
        for (var number = 1; number <= 20; number++)
        {
            numbers[SwedishOrdinals[number]] = number;
            numbers[EnglishOrdinals[number]] = number;
        }

        for (var unit = 1; unit <= 9; unit++)
        {
            numbers["tjugo" + SwedishOrdinals[unit]] = 20 + unit;
            numbers["trettio" + SwedishOrdinals[unit]] = 30 + unit;
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
