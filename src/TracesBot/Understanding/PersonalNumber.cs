namespace TracesBot.Understanding;

/// <summary>Recognises Swedish personal and coordination numbers, by their date and their check digit.</summary>
internal static class PersonalNumber
{
    private const int CoordinationOffset = 60;

    public static bool IsIn(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[13];
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var (end, count, sign) = ReadRun(text, i, digits);
            if (count is 10 or 12 && IsNumber(digits[..count], sign))
            {
                return true;
            }

            i = end;
        }

        return false;
    }

    /// <summary>Reads digits with at most one sign or blank among them, four from the end.</summary>
    private static (int End, int Count, bool Sign) ReadRun(ReadOnlySpan<char> text, int start, Span<char> digits)
    {
        var count = 0;
        var signAt = -1;
        var i = start;
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (count < digits.Length)
                {
                    digits[count] = text[i];
                }

                count++;
            }
            else if (
                signAt < 0
                && count is 6 or 8
                && text[i] is '-' or '+' or ' ' or '–'
                && i + 1 < text.Length
                && char.IsAsciiDigit(text[i + 1])
            )
            {
                signAt = count;
            }
            else
            {
                break;
            }
        }

        var misplaced = signAt >= 0 && signAt != count - 4;
        return (i, misplaced ? 0 : count, signAt >= 0);
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, bool sign)
    {
        var century = digits.Length == 12 ? Number(digits[..2]) : 19;
        var number = digits[^10..];
        var day = Number(number[4..6]);
        day -= day > CoordinationOffset ? CoordinationOffset : 0;
        var isDate = Number(number[2..4]) is >= 1 and <= 12 && day is >= 1 and <= 31 && century is 18 or 19 or 20;

        // Ten digits in one go that begin with 07 are somebody's mobile number.
        var isPhone = !sign && digits.Length == 10 && digits[0] == '0';
        return isDate && !isPhone && HasRightCheckDigit(number);
    }

    private static int Number(ReadOnlySpan<char> two) => ((two[0] - '0') * 10) + two[1] - '0';

    private static bool HasRightCheckDigit(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var product = (number[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }
}
