using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Takes up facts as trade papers state them. What is not understood stays unknown, and a remark says so: a paper that is
/// wrong in one place is still of use in the others.
/// </summary>
internal static class StatedFacts
{
    private const int TariffHeadingDigits = 6;

    /// <summary>A country as the origin.</summary>
    /// <param name="file">The product.</param>
    /// <param name="facts">Where the fact is added.</param>
    /// <param name="code">The country, in two letters or in three.</param>
    /// <param name="line">Line of the file, from 1.</param>
    public static void Origin(ProductFile file, List<(string Fact, MarkedScalar Value)> facts, string? code, int line)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return;
        }

        if (CountryCodes.TwoLetters(code) is { } country)
        {
            facts.Add(("origin", new(country, IsQuoted: true, line, 0)));
        }
        else
        {
            file.Remark(line, "LP101", $"“{Short(code)}” is no country of ISO 3166-1. The origin stays unknown; write for example DE or DEU.");
            facts.Add(("origin", Unreadable(line)));
        }
    }

    /// <summary>An amount of money as the value.</summary>
    /// <param name="file">The product.</param>
    /// <param name="facts">Where the fact is added.</param>
    /// <param name="amount">The number.</param>
    /// <param name="currency">The currency by ISO 4217.</param>
    /// <param name="line">Line of the file, from 1.</param>
    /// <param name="per">For how many it is paid, where it is not for one.</param>
    public static void Value(ProductFile file, List<(string Fact, MarkedScalar Value)> facts, string? amount, string? currency, int line, decimal per = 1)
    {
        if (amount is null && currency is null)
        {
            return;
        }

        if (Decimals.Read(amount) is >= 0 and var number && IsCurrency(currency) && Decimals.Over(number, per) is { } each)
        {
            facts.Add(("value", new($"{each} {currency!.Trim()}", IsQuoted: true, line, 0)));
        }
        else
        {
            file.Remark(line, "LP102", $"“{Short(amount)} {Short(currency)}” is no amount of money with a currency that can be read. The value stays unknown; write for example 62.50 and USD.");
            facts.Add(("value", Unreadable(line)));
        }
    }

    /// <summary>A code of a customs tariff or of a control list, by the name of its list.</summary>
    /// <param name="file">The product.</param>
    /// <param name="facts">Where the fact is added.</param>
    /// <param name="list">Name of the list.</param>
    /// <param name="code">The code.</param>
    /// <param name="line">Line of the file, from 1.</param>
    public static void Code(ProductFile file, List<(string Fact, MarkedScalar Value)> facts, string? list, string? code, int line)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return;
        }

        switch (NomenclatureOf(list ?? ""))
        {
            case null:
                file.Remark(line, "LP103", $"“{Short(code)}” is a code of {(string.IsNullOrWhiteSpace(list) ? "a list that is not named" : $"“{Short(list)}”")}, which no rule reads. It is passed over. Write customs codes of HS, HTS or TARIC.");
                break;
            case ("us-ccl" or "eu-dual-use") and var control:
                Control(file, facts, control, code, line);
                break;
            case var tariff:
                Tariff(file, facts, tariff, list!, code, line);
                break;
        }
    }

    /// <summary>Whether the name of a list or a property is that of a nomenclature that is read.</summary>
    public static bool IsNomenclature(string? list) => NomenclatureOf(list ?? "") is not null;

    /// <summary>What is quoted in a message, without becoming the message.</summary>
    public static string Short(string? text) => text is null ? "" : text.Trim() is { Length: > 40 } large ? large[..40] + "…" : text.Trim();

    // What is stated and cannot be read keeps another statement from being taken for the only one.
    private static MarkedScalar Unreadable(int line) => new(ComponentFacts.Unreadable, IsQuoted: true, line, 0);

    private static bool IsCurrency(string? currency) => currency?.Trim() is { Length: 3 } code && code.All(char.IsAsciiLetterUpper);

    private static void Control(ProductFile file, List<(string Fact, MarkedScalar Value)> facts, string nomenclature, string code, int line)
    {
        if (CodeSpelling.EccnOf(code) is { } known && (nomenclature == "us-ccl" || char.IsAsciiDigit(known[0])))
        {
            facts.Add(($"class:{nomenclature}", new(known, IsQuoted: true, line, 0)));
        }
        else
        {
            file.Remark(line, "LP105", $"“{Short(code)}” is no number of the control list. What it is classified as stays unknown. Write for example 3A991.a.2.");
            facts.Add(($"class:{nomenclature}", Unreadable(line)));
        }
    }

    private static void Tariff(ProductFile file, List<(string Fact, MarkedScalar Value)> facts, string nomenclature, string list, string code, int line)
    {
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        var isClean = code.Trim().All(sign => char.IsAsciiDigit(sign) || sign is '.' or ' ');
        if (!isClean || digits.Length is < 4 or > 10 || digits.Length % 2 == 1)
        {
            file.Remark(line, "LP103", $"“{Short(code)}” is no code of a customs tariff: those have four to ten digits, an even number of them. It stays unknown.");
            facts.Add(($"class:{nomenclature}", Unreadable(line)));
        }
        else if (nomenclature == "hs" && digits.Length > TariffHeadingDigits)
        {
            file.Remark(line, "LP104", $"“{Short(code)}” ({Short(list)}): the first six digits are those of the Harmonized System, and are taken. The rest is of a tariff that no rule reads, or whose country is not told.");
            facts.Add(("class:hs", new($"{digits[..4]}.{digits[4..6]}", IsQuoted: true, line, 0)));
        }
        else
        {
            facts.Add(($"class:{nomenclature}", new(code.Trim(), IsQuoted: true, line, 0)));
        }
    }

    // Of the tariff of the European Union only the six digits that the world shares are read. Its short name is that of a country
    // too, whose tariff is another: it tells nothing.
    private static string? NomenclatureOf(string list) => new string([.. list.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]) switch
    {
        "HS" or "HSCODE" or "HARMONIZEDSYSTEM" or "HARMONISEDSYSTEM" or "HS2012" or "HS2017" or "HS2022" => "hs",
        "TARIC" or "EUTARIC" or "TARICCODE" or "COMBINEDNOMENCLATURE" => "hs",
        "HTS" or "HTSUS" or "USHTS" or "HTSCODE" or "HTSUSCODE" => "us-hts",
        "CNHS" or "CHINAHS" => "cn-hs",
        "ECCN" or "USECCN" or "ECCNUS" or "EXPORTCONTROLCLASSIFICATIONNUMBER" => "us-ccl",
        "EUECCN" or "ECCNEU" or "EUDUALUSE" => "eu-dual-use",
        _ => null,
    };
}
