using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Tests.Core;

/// <summary>Amounts in several currencies add up at stated rates, and at none that nobody states.</summary>
public sealed class CaseMoneyTests
{
    private const string Product =
        """
        item:
          value: 100 USD
          parts:
            - {item: {name: A, value: 10 EUR, parts: []}, quantity: 2}
            - {item: {name: B, value: 500 JPY, parts: []}}
            - {item: {name: C, value: 5 USD, parts: []}}
        """;

    [Theory]
    [InlineData("(sum p in item.parts (true) by p.item.value) == 30 USD", Truth.True)]
    [InlineData("(sum p in item.parts (true) by p.item.value) < 30.01 USD", Truth.True)]
    [InlineData("(sum p in item.parts (true) by p.item.value) / item.value > 0.30", Truth.False)]
    public void Amounts_add_up_at_the_rates_of_the_case(string condition, Truth expected) =>
        Assert.Equal(expected, Ask(condition, "rates: {EUR: 1 USD, JPY: 0.01 USD}"));

    // 20 EUR may be anything, but what is in dollars and yen is there: 10 USD.
    [Theory]
    [InlineData("(sum p in item.parts (true) by p.item.value) >= 10 USD", Truth.True)]
    [InlineData("(sum p in item.parts (true) by p.item.value) > 10 USD", Truth.Unknown)]
    [InlineData("(sum p in item.parts (true) by p.item.value) < 1000000 USD", Truth.Unknown)]
    public void What_has_no_rate_is_anything_from_zero(string condition, Truth expected) =>
        Assert.Equal(expected, Ask(condition, "rates: {JPY: 0.01 USD}"));

    [Fact]
    public void An_amount_of_the_law_is_put_into_the_currency_of_the_case()
    {
        Assert.Equal(Truth.True, Ask("item.value <= 108.01 USD", "rates: {EUR: 1.08 USD}", "item: {value: 100 EUR}"));
        Assert.Equal(Truth.False, Ask("item.value <= 107 USD", "rates: {EUR: 1.08 USD}", "item: {value: 100 EUR}"));
        Assert.Equal(Truth.Unknown, Ask("item.value <= 108 USD", "via: []", "item: {value: 100 EUR}"));
    }

    [Fact]
    public void A_value_that_is_one_of_several_is_put_member_by_member() => Assert.Equal(
        Truth.True, Ask("item.value < 109 USD", "rates: {EUR: 1.08 USD}", "item: {value: {any-of: [100 EUR, 108 USD]}}"));

    [Fact]
    public void A_rate_is_among_the_facts_of_the_proof_with_its_source()
    {
        var facts = FactsOf(Determination("rates: {EUR: 1 USD, JPY: 0.01 USD}").Regimes.Single(r => r.Pack.Id == "t").Grounds.Single(ground => ground.Rule.Rule.Id == "t.asked").Proof!);

        Assert.Contains("rates.JPY = 1 JPY = 0.01 USD (case.yaml:10)", facts);
        Assert.Contains("item.parts[1].item.value = 500 JPY (case.yaml:8)", facts);
    }

    [Fact]
    public void A_missing_rate_is_asked_for()
    {
        var missing = Determination("rates: {JPY: 0.01 USD}").Regimes.Single(r => r.Pack.Id == "t").Missing;

        Assert.Contains(missing, each => each.Facts[0].Path == "rates.EUR" && each.Question.StartsWith("What is one EUR in USD?", StringComparison.Ordinal));
    }

    [Fact]
    public void Money_of_parts_counts_where_the_product_is_large()
    {
        var parts = string.Concat(Enumerable.Range(0, 2500).Select(n => $"    - {{item: {{name: P{n}, value: 2 {(n % 2 == 0 ? "EUR" : "USD")}, parts: []}}}}\n"));
        var facts = $"item:\n  value: 10000 USD\n  parts:\n{parts}rates: {{EUR: 1.1 USD}}";
        var law = TinyLaw.Of(TinyLaw.Rule("asked", "flag", "(sum p in item.parts (true) by p.item.value) == 5250 USD"));

        Assert.Equal(Truth.True, law.Truth("t.asked", facts));
        Assert.Equal(Truth.Unknown, law.Truth("t.asked", facts.Replace("rates: {EUR: 1.1 USD}", "via: []", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_rates_in_one_other_currency_give_the_rate_between_them()
    {
        CurrencyRates rates = new("EUR", [Rate("USD", 1.25m), Rate("JPY", 150)]);

        Assert.Equal((0.8m, 0.8m), Ends(rates.Between("USD", "EUR")));
        Assert.Equal((120m, 120m), Ends(rates.Between("USD", "JPY")));
        Assert.Equal((0.006666666666m, 0.006666666667m), Ends(rates.Between("JPY", "EUR")));
        Assert.Null(rates.Between("CHF", "EUR"));
        Assert.Null(rates.Between("USD", "CHF"));
    }

    private static (decimal, decimal) Ends(CrossRate? rate) => (rate!.Low, rate.High);

    private static CurrencyRate Rate(string currency, decimal many) => new(currency, many, 1, new(SourceKind.Stated, "rates.xml", 3));

    private static Truth Ask(string condition, string rates, string item = Product) => TinyLaw.Ask(condition, $"{item}\n{rates}");

    private static Determination Determination(string rates) =>
        TinyLaw.Of(TinyLaw.Rule("needed", "requirement", "to == 'CN'"), TinyLaw.Rule("asked", "reach", "(sum p in item.parts (true) by p.item.value) / item.value > 0.25")).Determine($"{Product}\n{rates}");

    private static IEnumerable<string> FactsOf(Proof proof) =>
        proof.Facts.Select(fact => $"{fact.Path} = {fact.Value} ({fact.Source})").Concat(proof.Children.SelectMany(FactsOf));
}
