using System.Text.Json;

namespace Longarm.Tests.Cli;

/// <summary>Values in several currencies, added up by a file of reference rates.</summary>
public sealed class RatesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string laptop;

    // 450 EUR at 1.25 are 562.50 of 2000 USD: over a quarter. At 1.00 they are not.
    public RatesTests() => laptop = Write("laptop.case.yaml", Sample("2025-10-23"));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(20, "2025-10-22", "1.25")]
    [InlineData(20, "2025-10-23", "1.25")]
    [InlineData(20, "2025-10-16", "1.25")]
    [InlineData(0, "2025-10-22", "1.00")]
    [InlineData(40, "2025-10-15", "1.25")]
    [InlineData(40, "2025-10-24", "1.25")]
    public void The_last_rate_within_a_week_decides(int exit, string day, string rate) =>
        Assert.Equal(exit, Program.Run("check", laptop, "--rates", Write("rates.xml", Rates((day, rate)))).Exit);

    [Fact]
    public void Without_rates_the_share_is_open_and_the_rate_is_asked_for()
    {
        var run = Program.Run("check", laptop);

        Assert.Equal(40, run.Exit);
        Assert.Contains("rates.EUR", run.Output, StringComparison.Ordinal);
        Assert.Contains("What is one EUR in USD?", run.Output, StringComparison.Ordinal);
        Assert.Contains("No rate into USD is given", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_that_reach_no_such_day_are_told()
    {
        var run = Program.Run("check", laptop, "--rates", Write("rates.xml", Rates(("2025-10-15", "1.25"))));

        Assert.Contains("LC077", run.Error, StringComparison.Ordinal);
        Assert.Contains("No rates of 2025-10-23 or of the 7 days before", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_yet_published_does_not_count() =>
        Assert.Equal(0, Program.Run("check", laptop, "--known", "2025-10-21", "--rates", Write("rates.xml", Rates(("2025-10-20", "1.00"), ("2025-10-22", "1.25")))).Exit);

    [Fact]
    public void Answer_tells_file_day_and_rate()
    {
        var rates = Write("rates.xml", Rates(("2025-10-22", "1.25")));

        Assert.Contains("1.25 USD = 1 EUR: one is 1.25 USD (rates.xml:2 (reference rates of 2025-10-22)).", Program.Run("check", laptop, "--rates", rates).Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(Program.Run("check", laptop, "--rates", rates, "--format", "json").Output);
        var told = document.RootElement.GetProperty("rates")[0];
        Assert.Equal(("EUR", "USD", "1.25"), (told.GetProperty("currency").GetString(), told.GetProperty("into").GetString(), told.GetProperty("low").GetString()));
        Assert.Equal("rates.xml:2 (reference rates of 2025-10-22)", told.GetProperty("source").GetString());
    }

    [Fact]
    public void Advice_counts_shares_at_the_rate()
    {
        var run = Program.Run("advise", laptop, "--rates", Write("rates.xml", Rates(("2025-10-22", "1.25"))));

        Assert.Contains("Wide-range processor (item.parts[0].item, 28.125 % of the value)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Or keep it, at no more than 400 EUR each", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_writes_the_rate_into_the_case()
    {
        var answers = Write("answers.yaml", "rates.EUR: 1.25 USD\n");

        var run = Program.Run("ask", laptop, "--answers", answers);

        Assert.Contains("rates: {EUR: 1.25 USD}", File.ReadAllText(laptop), StringComparison.Ordinal);
        Assert.Contains("License required.", run.Output, StringComparison.Ordinal);
        Assert.Equal(20, Program.Run("check", laptop).Exit);
    }

    [Fact]
    public void Rates_of_the_case_count_before_those_of_the_file()
    {
        var own = Write("own.case.yaml", Sample("2025-10-23") + "rates: {EUR: 1.00 USD}\n");

        Assert.Equal(0, Program.Run("check", own, "--rates", Write("rates.xml", Rates(("2025-10-22", "1.25")))).Exit);
    }

    [Fact]
    public void Wrong_files_and_wrong_rates_are_mistakes()
    {
        var wrong = Write("wrong.case.yaml", Sample("2025-10-23") + "rates: {euro: 1 USD, CHF: 1..2 USD, EUR: 1.08 USD, JPY: 0.006 EUR, USD: 2 USD, GBP: none}\n");

        var run = Program.Run("check", wrong);

        Assert.Equal(2, run.Exit);
        Assert.Equal(4, run.Error.Split("LC078").Length - 1);
        Assert.Contains("LC024", run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), Program.Run("check", laptop, "--rates", Path.Combine(folder.Path, "none.xml")) is var none ? (none.Exit, none.Output) : default);
        Assert.Contains("LC051", Program.Run("check", laptop, "--rates", Path.Combine(folder.Path, "none.xml")).Error, StringComparison.Ordinal);
    }

    private static string Sample(string on) =>
        $$"""
        on: {{on}}
        from: VN
        to: CN
        via: []
        uses: [civil]
        instruments: []
        parties:
          - {role: end-user, name: Jiangnan Surveying, country: CN, headquarters: CN, parent-headquarters: CN, kinds: [], listings: [], owners: []}
        item:
          name: Rugged laptop
          kind: commodity
          origin: VN
          codes: {us-ccl: 4A001.a.1, cn-dual-use: none, hs: "8471.30"}
          value: 2000 USD
          specs: {app: 0.5 WT}
          traits: []
          made-with: []
          materials: []
          parts:
            - {item: {name: Wide-range processor, kind: commodity, origin: US, codes: {us-ccl: 3A001.a.2}, value: 450 EUR, traits: [], parts: [], made-with: [], materials: []}, how: incorporated}

        """;

    private static string Rates(params (string Day, string Rate)[] days) =>
        $"<Envelope xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><Cube>\n{string.Concat(days.Select(day => $"<Cube time='{day.Day}'><Cube currency='USD' rate='{day.Rate}'/></Cube>\n"))}</Cube></Envelope>";

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
