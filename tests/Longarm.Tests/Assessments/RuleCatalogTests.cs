using Longarm.Assessments;
using Longarm.Core;
using Longarm.RulePacks;

namespace Longarm.Tests.Assessments;

/// <summary>The packs as people read them: order, official texts, what belongs together.</summary>
public sealed class RuleCatalogTests
{
    private static readonly RuleBook Book = Repository.Rules.Book!;
    private static readonly RuleCatalog Catalog = new(Book, Repository.Rules.Readings, Repository.RuleFiles);

    [Theory]
    [InlineData("15 CFR 734.9(e)(1)(ii)(A)", "https://www.ecfr.gov/current/title-15/section-734.9#p-734.9(e)(1)(ii)(A)")]
    [InlineData("15 CFR 738 Supp. 1", "https://www.ecfr.gov/current/title-15/part-738/appendix-Supplement%20No.%201%20to%20Part%20738")]
    [InlineData("90 FR 47201", "https://www.federalregister.gov/citation/90-FR-47201")]
    [InlineData("Regulation (EU) 2021/821 art. 4(1)", "https://eur-lex.europa.eu/eli/reg/2021/821/oj")]
    [InlineData("Delegated Regulation (EU) 2025/2003", "https://eur-lex.europa.eu/eli/reg_del/2025/2003/oj")]
    [InlineData("Regulation (EU) 833/2014 art. 2", "https://eur-lex.europa.eu/eli/reg/2014/833/oj")]
    [InlineData("Assimilated Regulation (EC) 428/2009 art. 3(1)", "https://www.legislation.gov.uk/eur/2009/428/contents")]
    [InlineData("HTS 9903.91.14", "https://hts.usitc.gov/search?query=9903.91.14")]
    [InlineData("Executive Order 14257", "https://www.federalregister.gov/executive-order/14257")]
    public void Citation_leads_to_its_official_text(string citation, string address) =>
        Assert.Equal([address], Book.OfficialLinks(citation).Select(l => l.Address.AbsoluteUri));

    [Fact]
    public void Citation_of_two_laws_leads_to_both_in_order()
    {
        var links = Book.OfficialLinks("19 U.S.C. 1321(a); 91 FR 47318");

        Assert.Equal(["U.S. Code", "Federal Register"], links.Select(l => l.Name));
        Assert.Empty(Book.OfficialLinks("supposed adoption, no text published"));
    }

    [Fact]
    public void Every_pattern_of_official_texts_is_sound() => Assert.All(Book.OfficialTexts, text => Assert.Null(text.FindFault()));

    [Theory]
    [InlineData("(", "https://x.example/", "no pattern")]
    [InlineData("(?<a>x)", "https://x.example/{b}", "{b}")]
    [InlineData("(?<a>x)", "javascript:{a}", "none of the web")]
    public void Unsound_pattern_is_told_and_makes_no_link(string cites, string address, string fault)
    {
        OfficialText text = new("x", cites, address, OfficialFind.Text);

        Assert.Contains(fault, text.FindFault(), StringComparison.Ordinal);
        Assert.Empty(text.In("x"));
    }

    [Fact]
    public void Parts_of_citations_are_escaped_in_addresses() =>
        Assert.Equal("https://x.example/%22%3E%3Cb%3E", new OfficialText("x", "(?<a>.+)", "https://x.example/{a}", OfficialFind.Text).In("\"><b>").Single().Address.AbsoluteUri);

    [Fact]
    public void Sections_are_counted_as_numbers()
    {
        string[] unsorted = ["us-ear.734.13", "us-ear.734.9.e.1", "us-ear.734.9", "us-ear.734.3"];

        Assert.Equal(["us-ear.734.3", "us-ear.734.9", "us-ear.734.9.e.1", "us-ear.734.13"], unsorted.Order(ProvisionOrder.Instance));
    }

    [Fact]
    public void Gaps_beside_a_rule_are_of_its_provision_and_its_regime()
    {
        var gaps = Catalog.GapsBeside(Catalog.Find("us-ear.734.9.e.1")!.Rule);

        Assert.NotEmpty(gaps);
        Assert.All(gaps, gap => Assert.Contains("734.9", gap.Citation, StringComparison.Ordinal));
        Assert.All(gaps, gap => Assert.Equal("us-ear", gap.Regime));
    }

    [Fact]
    public void Each_pack_stands_in_the_coverage_register() =>
        Assert.Equal(Book.Packs.Select(p => p.Id).Order(), Book.Coverage.Select(c => c.Regime).Distinct().Order());

    [Fact]
    public void Mistakes_in_the_registers_are_told_all_at_once()
    {
        PackFile coverage = new("coverage.yaml", "coverage:\n  - {pack: tt, law: L, part: P, title: T, status: partly, holds: H}\n  - {pack: t, law: L, title: T, holds: H, more: x}\n");
        PackFile texts = new("official-texts.yaml", "official-texts:\n  - {name: N, cites: x, finds: all}\n");

        var mistakes = TinyLaw.Read(coverage, texts).Mistakes;

        Assert.Equal(2, mistakes.Count(m => m.File == "official-texts.yaml"));
        Assert.Equal(["2 RP015", "2 RP090", "3 RP011", "3 RP012", "3 RP012"], mistakes.Where(m => m.File == "coverage.yaml").Select(m => $"{m.Line} {m.Code}").Order());
    }
}
