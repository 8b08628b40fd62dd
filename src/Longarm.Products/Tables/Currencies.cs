namespace Longarm.Products;

/// <summary>Codes of currencies that tables may have prices in.</summary>
internal static class Currencies
{
    private static readonly HashSet<string> Codes = [.. ("AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BWP BYN CAD CDF CHF CLP CNY COP CRC CZK DKK DOP DZD EGP ETB EUR "
        + "GBP GEL GHS GTQ HKD HNL HUF IDR ILS INR IQD ISK JMD JOD JPY KES KHR KRW KWD KZT LAK LBP LKR LYD MAD MDL MGA MKD MMK MNT MOP MUR MVR MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR "
        + "PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SEK SGD SYP THB TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VND XAF XOF XPF YER ZAR ZMW").Split(' ')];

    /// <summary>Whether a text is the code of a currency.</summary>
    public static bool IsCode(string text) => Codes.Contains(text);

    /// <summary>The code that a text spells; null if it spells none.</summary>
    public static string? Of(string text) => text.Trim().ToUpperInvariant() switch
    {
        "RMB" => "CNY",
        "€" => "EUR",
        "£" => "GBP",
        "US$" => "USD",
        var code => IsCode(code) ? code : null,
    };

    /// <summary>The number and the currency in a price such as <c>1.20 USD</c> or <c>€ 3</c>; <c>$</c> is told apart: it is the sign of many.</summary>
    /// <param name="price">The price.</param>
    public static (string Number, string? Currency, bool IsDollarSign) Cut(string price)
    {
        var text = price.Trim();
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return (text, null, false);
        }

        // A point may stand before the first digit.
        first -= first > 0 && text[first - 1] is '.' or ',' ? 1 : 0;
        var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        var (before, number, after) = (text[..first].Trim(), text[first..(last + 1)], text[(last + 1)..].Trim());
        var sign = before.Length > 0 && after.Length > 0 ? "?" : before + after;
        return sign switch
        {
            "" => (number, null, false),
            "$" => (number, null, true),
            _ => Of(sign) is { } code ? (number, code, false) : (text, null, false),
        };
    }
}
