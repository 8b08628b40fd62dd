using Longarm.Products;

namespace Longarm.Tests.Products;

/// <summary>Codes as catalogues spell them.</summary>
public sealed class CodeSpellingTests
{
    [Theory]
    [InlineData("3A991A2", "3A991.a.2")]
    [InlineData("3a991.A.2", "3A991.a.2")]
    [InlineData("EAR99 ", "EAR99")]
    [InlineData("EAR 99", "EAR99")]
    [InlineData("ear-99", "EAR99")]
    [InlineData("5A992C", "5A992.c")]
    [InlineData("5D002.c.1", "5D002.c.1")]
    [InlineData("ECCN: 3A001(a)(7)(b)", "3A001.a.7.b")]
    [InlineData("1C350.b.23.", "1C350.b.23")]
    [InlineData("9A515x", "9A515.x")]
    [InlineData("0Y521", "0Y521")]
    [InlineData("NLR", null)]
    [InlineData("N/A", null)]
    [InlineData("", null)]
    [InlineData("Not subject to EAR", null)]
    [InlineData("3A991AB", null)]
    [InlineData("3F991", null)]
    [InlineData("EAR99/3A991", null)]
    [InlineData("XIII(b)", null)]
    public void Classification_number(string written, string? expected)
    {
        Assert.Equal(expected, CodeSpelling.EccnOf(written));
        Assert.True(expected is null || TinyLaw.Vocabulary.Nomenclatures["us-ccl"].Read(expected) is not null);
    }

    [Theory]
    [InlineData("8533210090", "8533.21.0090")]
    [InlineData("8533.21.0090", "8533.21.0090")]
    [InlineData("8542.31.00.01", "8542.31.0001")]
    [InlineData("854231", "8542.31")]
    [InlineData("853321009", null)]
    [InlineData("8533.21.00Z0", null)]
    [InlineData("", null)]
    public void Tariff_number(string written, string? expected)
    {
        Assert.Equal(expected, CodeSpelling.TariffOf(written));
        Assert.True(expected is null || TinyLaw.Vocabulary.Nomenclatures["us-hts"].Read(expected) is not null);
    }

    [Theory]
    [InlineData("NLR", true)]
    [InlineData(" n/a ", true)]
    [InlineData("", true)]
    [InlineData("Not subject to EAR", false)]
    [InlineData("3A991", false)]
    public void What_says_nothing_needs_no_remark(string written, bool saysNothing) => Assert.Equal(saysNothing, CodeSpelling.SaysNothing(written));

    [Fact]
    public void Normalizing_twice_is_normalizing_once()
    {
        Random random = new(7);
        const string Signs = "0123456789ABCDEYabcxy..  ()-R9";
        var read = 0;
        for (var time = 0; time < 20_000; time++)
        {
            var start = random.Next(3) switch { 0 => "", 1 => $"{random.Next(10)}{"ABCDEabcde"[random.Next(10)]}{random.Next(100, 1000)}", _ => "EAR" };
            var written = start + string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Signs[random.Next(Signs.Length)]));
            if (CodeSpelling.EccnOf(written) is { } once)
            {
                read++;
                Assert.Equal(once, CodeSpelling.EccnOf(once));
            }

            if (CodeSpelling.TariffOf(written) is { } tariff)
            {
                Assert.Equal(tariff, CodeSpelling.TariffOf(tariff));
            }
        }

        Assert.True(read > 1_000);
    }
}
