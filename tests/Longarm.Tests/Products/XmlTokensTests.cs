using System.Text;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Tests.Products;

/// <summary>XML as a stream: children in order, and what is refused.</summary>
public sealed class XmlTokensTests
{
    [Fact]
    public void Children_are_given_in_order_and_what_is_not_read_is_passed_over()
    {
        List<string> seen = [];

        var mistakes = Read("<a>\n<b x=' 1 '><deep><deeper/></deep></b><c/><!-- no --><d>one <i>not this</i><![CDATA[<two>]]></d>\n<e/></a>", tokens =>
        {
            var depth = tokens.Depth;
            while (tokens.NextChild(depth))
            {
                seen.Add($"{tokens.Line}:{tokens.Name}:{tokens.Attribute("x")}:{(tokens.Name == "d" ? tokens.Text() : "")}");
            }

            Assert.False(tokens.NextChild(depth));
        });

        Assert.Empty(mistakes);
        Assert.Equal(["2:b:1:", "2:c::", "2:d::one <two>", "3:e::"], seen);
    }

    [Fact]
    public void Children_of_children_end_with_them()
    {
        List<string> seen = [];

        Read("<a><b><c/><c>x</c></b><b/><b><c/></b></a>", tokens =>
        {
            while (tokens.NextChild(0))
            {
                while (tokens.NextChild(1))
                {
                    seen.Add(tokens.Name);
                }

                seen.Add("|");
            }
        });

        Assert.Equal(["c", "c", "|", "|", "c", "|"], seen);
    }

    [Theory]
    [InlineData("<a>\n<b></a>", 2, "b")]
    [InlineData("<a/>\n<b/>", 2, "root")]
    [InlineData("<a>", 1, "")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a>&x;</a>", 1, "Take it out")]
    [InlineData("<a>\n&x;</a>", 2, "x")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>", 1, "UTF-8")]
    [InlineData("plain", 1, "")]
    [InlineData("", 1, "")]
    public void What_is_no_xml_is_a_mistake_with_its_line(string text, int line, string says)
    {
        var mistake = Assert.Single(Read(text, _ => { }));

        Assert.Equal(("LP100", line), (mistake.Code, mistake.Line));
        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("DtdProcessing", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused() =>
        Assert.Contains("64 deep", Assert.Single(Read(string.Concat(Enumerable.Repeat("<a>", 10_000)), _ => { })).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_too_long_is_refused()
    {
        var mistakes = Read($"<a>\n<b>{new string('x', XmlTokens.MaxTextLength + 1)}</b></a>", tokens =>
        {
            while (tokens.NextChild(0))
            {
                tokens.Text();
            }
        });

        Assert.Equal(2, Assert.Single(mistakes).Line);
    }

    [Fact]
    public void Attribute_without_end_is_refused()
    {
        var mistake = Assert.Single(Read($"<a>\n<b x=\"{new string('x', 17 * 1024 * 1024)}\"/></a>", _ => { }));

        Assert.Contains("more than 1 MB", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a/>", "a", "")]
    [InlineData("\uFEFF<?xml version='1.0'?><!-- x --><p:b xmlns:p='urn:c'>", "b", "urn:c")]
    [InlineData("<!DOCTYPE b [<!ENTITY x 'y'>]>\n<b></b>", "b", "")]
    public void Root_is_told_by_the_first_bytes(string text, string name, string space)
    {
        Assert.Equal((name, space), XmlTokens.RootOf(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((name, space), XmlTokens.RootOf([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text.TrimStart('\uFEFF'))]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<!-- ")]
    public void What_has_no_root_has_none(string text) => Assert.Null(XmlTokens.RootOf(Encoding.UTF8.GetBytes(text)));

    private static List<Mistake> Read(string text, Action<XmlTokens> read)
    {
        List<Mistake> mistakes = [];
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        XmlTokens.Read(stream, new ProductFile("a.xml", mistakes, []), read);
        return mistakes;
    }
}
