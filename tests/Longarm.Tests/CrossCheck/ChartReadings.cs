namespace Longarm.Tests.CrossCheck;

/// <summary>Requirements by Country Chart, and the exceptions that turn on them: 15 CFR 738.4, 740.3, 740.4, 740.6, 746.7(a)(1)(i).</summary>
internal sealed class ChartReadings(ControlTables tables)
{
    // The chart was seen as it stood on 2026-07-23: days since then, and some of the time before.
    private static readonly IReadOnlyList<string> ChartDays = ["2025-02-03", "2025-10-15", "2026-01-15", "2026-07-23", "2026-08-17", "2026-09-23"];

    private static readonly IReadOnlyList<string> GroupB = Codes.Set("JP DE GB AU CA KR IN TW SG IL BR MX ZA TR TH MY AE SA EG PK LB QA KE PA");
    private static readonly IReadOnlyList<string> NotGroupB = Codes.Set("CN HK RU BY VN AM KZ GE IQ LY MO CU IR KP SY KH LA MM UZ");

    /// <summary>Entries that 746.7(a)(1)(i) names by number.</summary>
    private static readonly HashSet<string> NamedForIran = [.. Codes.Set(
        "0A503 0A980 0A982 0A983 0E982 1C355 1C395 1C980 1C982 1C983 1C984 2A994 2D994 2E994 5A980 5D980 5E980")];

    private static readonly string[] UnitedNationsEmbargoes = ["CF", "CD", "ER", "IR", "IQ", "LB", "LY", "KP", "SO", "SD"];
    private static readonly string[] OtherReasons = ["MT", "NP", "CB", "RS", "CC", "FC", "AT"];
    private static readonly HashSet<string> IraqReasons = ["NS", "MT", "NP", "CW", "CB", "RS", "CC", "EI", "SI", "SL", "UN"];

    public IEnumerable<Reading> All =>
    [
        Chart("ns", "NS", "742.4(a)(1), (2)"), Chart("mt", "MT", "742.5(a)(1)"), Chart("np", "NP", "742.3(a)(1), (2)"),
        Chart("cb", "CB", "742.2(a)"), Chart("cc", "CC", "742.7(a)"), Chart("rs", "RS", "742.6(a)(1), (4)"),
        new("740.3", "15 CFR 740.1(a), 740.3(a), (b), (d)(1), (e)", DrawSmall, f =>
            tables.Limits.TryGetValue(f.Item.Entry, out var limit) && limit > 0 && f.Item.Kind == "commodity"
            && f.Item.Value * f.Quantity <= limit && (GroupB.Contains(f.To) || f.To is "UA" or "SD")),
        new("740.4", "15 CFR 740.1(a), 740.4", d => Lifted(d, tables.Gbs, tables.WithoutGbs), f =>
            tables.Gbs.Contains(f.Item.Entry) && IsNationalSecurityOnly(f) && IsGroupBWithoutSudanAndUkraine(f)),
        new("740.6", "15 CFR 740.1(a), 740.6(a)", d => Lifted(d, tables.Tsr, tables.WithoutTsr), f =>
            tables.Tsr.Contains(f.Item.Entry) && IsNationalSecurityOnly(f) && IsGroupBWithoutSudanAndUkraine(f)),
        new("740.2.a.5", "15 CFR 740.2(a)(5)", DrawMissile, f => f.Item.IsListed && tables.Reasons(f.Item.Entry).Contains("MT")),
        new("746.1.b", "15 CFR 746.1(b)(2), (3)", DrawToEmbargoed, f => tables.ForUnitedNations.Contains(f.Item.Entry) && UnitedNationsEmbargoes.Contains(f.To) && !f.IsTransfer),
        new("746.3", "15 CFR 746.3(a)(1) to (3)", DrawToIraq, f =>
            f.To == "IQ" && f.Item.IsListed && (tables.Reasons(f.Item.Entry).Overlaps(IraqReasons) || f.Item.Is("0B999", "0D999", "1B999", "1C992", "1C995", "1C997", "1C999", "6A992"))),
        new("746.7.a.1.i", "15 CFR 746.7(a)(1)(i)", DrawToIran, f =>
            f.To == "IR" && !f.IsTransfer && (tables.NamesColumn(f.Item.Entry) || NamedForIran.Contains(f.Item.Entry))),
    ];

    private Reading Chart(string id, string reason, string section) =>
        new($"738.chart.{id}", $"15 CFR 738.4(a), {section}, supplement no. 1 to part 738", d => DrawControlled(d, reason), f =>
            f.Item.IsListed && tables.Requires(f.Item.Code, f.To, reason) && !f.IsTransfer);

    private GeneratedFacts DrawControlled(Draw draw, string reason)
    {
        var controlled = tables.Plain.Where(e => tables.Requires(e + ".b", "CN", reason)).ToArray();
        var code = draw.Mostly(75, controlled, [.. tables.Plain, "EAR99"]);
        // A bare entry says nothing of the paragraph that a row leaves out.
        code = code != "EAR99" && (tables.HasExcepted(code) || draw.Chance(40)) ? code + draw.Of(".x", ".y", ".y.1") : code;
        var facts = Of(draw, null, code);
        return Toward(facts, draw.Mostly(40, ["AU", "CA", "GB", "NZ", "IN", "MX", "JP", "HK", "LI", "KY", "CN", "IL"], [.. tables.Places.Except(["US", "AE"])]));
    }

    // A transfer within a country stays one.
    private static GeneratedFacts Toward(GeneratedFacts facts, string to) =>
        facts.IsTransfer ? facts with { From = to, To = to, Exporter = new("exporter", to) } : facts with { To = to };

    // An entry with a row for missile technology that names no column may be meant in part only: none is drawn.
    private GeneratedFacts DrawMissile(Draw draw)
    {
        var facts = DrawControlled(draw, "MT");
        while (facts.Item.IsListed && tables.Reasons(facts.Item.Entry).Contains("MT") && !tables.Requires(facts.Item.Code, "CN", "MT"))
        {
            facts = DrawControlled(draw, "MT");
        }

        return facts;
    }

    private bool IsNationalSecurityOnly(GeneratedFacts facts) => tables.Requires(facts.Item.Code, facts.To, "NS")
        && !OtherReasons.Any(reason => tables.Requires(facts.Item.Code, facts.To, reason));

    private static bool IsGroupBWithoutSudanAndUkraine(GeneratedFacts facts) => GroupB.Contains(facts.To);

    private static GeneratedFacts Of(Draw draw, string? kind, string code)
    {
        var from = draw.Of("US", "US", "JP", "DE");
        var to = draw.Mostly(70, GroupB, [.. NotGroupB, "UA", "SD"]);
        GeneratedItem item = new(kind ?? Codes.Kind(code), "US", code);
        return new(draw.Day(ChartDays), draw.Chance(7) ? to : from, to, item);
    }

    // Where no license is needed for reasons of national security, these exceptions have nothing to lift, and nothing is asked of them.
    private GeneratedFacts Lifted(Draw draw, IReadOnlyList<string> eligible, IReadOnlyList<string> others)
    {
        var facts = Of(draw, null, draw.Mostly(80, eligible, others));
        // The chart asks nothing of a transfer within a country, so that there is nothing to lift.
        while (facts.IsTransfer || (!tables.Requires(facts.Item.Code, facts.To, "NS") && IsGroupBWithoutSudanAndUkraine(facts)))
        {
            facts = Of(draw, null, draw.Mostly(80, eligible, others));
        }

        return facts;
    }

    private GeneratedFacts DrawSmall(Draw draw)
    {
        var code = draw.Of([.. tables.Limits.Keys.Where(e => Codes.Kind(e) == "commodity" && (tables.Limits[e] > 0 || draw.Chance(15)))]);
        var limit = tables.Limits[code] > 0 ? tables.Limits[code] : 1_000;
        var quantity = draw.Of(1, 2, 4, 5);
        var facts = Of(draw, "commodity", code);
        return facts with { Quantity = quantity, Item = facts.Item with { Value = limit / quantity + draw.Of(0m, 0m, -0.01m, 0.01m, -10m, 10m, limit) } };
    }

    // Entries that are controlled for anti-terrorism alone, or by columns that go for the whole entry.
    private GeneratedFacts DrawToIraq(Draw draw)
    {
        var code = draw.Mostly(70, [.. tables.Plain.Where(e => !tables.HasExcepted(e) && (tables.IsAntiTerrorismOnly(e) || tables.Requires(e, "CN", null)))], ["EAR99", "0B999", "1B999", "1C992", "1C999", "6A992"]);
        var facts = Of(draw, null, code);
        var to = draw.Mostly(75, ["IQ"], ["IR", "SY", "LB", "JP"]);
        return Toward(facts, to);
    }

    private GeneratedFacts DrawToEmbargoed(Draw draw)
    {
        var code = draw.Mostly(60, tables.ForUnitedNations, [.. tables.Plain.Where(e => !tables.Reasons(e).Contains("UN")), "EAR99"]);
        var facts = Of(draw, null, code);
        var to = draw.Mostly(65, UnitedNationsEmbargoes, ["SY", "RU", "CN", "HT", "SS", "ZW", "JP", "CU"]);
        return Toward(facts, to);
    }

    private GeneratedFacts DrawToIran(Draw draw)
    {
        var code = draw.Mostly(60, tables.Plain, ["EAR99", "0A998", "0B999", "0D999", "1B999", "2B999", "3A999", "8D999", .. NamedForIran]);
        var facts = Of(draw, null, code != "EAR99" && tables.HasExcepted(code) ? code + draw.Of(".x", ".y") : code);
        var to = draw.Mostly(75, ["IR"], ["AE", "SY", "CU", "IQ"]);
        return Toward(facts, to);
    }
}
