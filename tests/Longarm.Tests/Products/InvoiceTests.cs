using Longarm.Core;

namespace Longarm.Tests.Products;

/// <summary>Invoices in UBL and CII: what becomes a fact, what stays unknown, and what a person is told.</summary>
public sealed class InvoiceTests
{
    internal const string Ubl = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:x:cac" xmlns:cbc="urn:x:cbc">
          <cbc:ID>R-17</cbc:ID><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cac:InvoiceLine><cbc:ID>1</cbc:ID>
            <cbc:InvoicedQuantity unitCode="C62">40</cbc:InvoicedQuantity>
            <cac:Item><cbc:Name>Converter</cbc:Name>
              <cac:OriginCountry><cbc:IdentificationCode>TW</cbc:IdentificationCode></cac:OriginCountry>
              <cac:CommodityClassification><cbc:ItemClassificationCode listID="TARIC">8542399010</cbc:ItemClassificationCode></cac:CommodityClassification>
              <cac:AdditionalItemProperty><cbc:Name>ECCN</cbc:Name><cbc:Value>3A991C1</cbc:Value></cac:AdditionalItemProperty>
              <cac:AdditionalItemProperty><cbc:Name>Color</cbc:Name><cbc:Value>black</cbc:Value></cac:AdditionalItemProperty>
            </cac:Item>
            <cac:Price><cbc:PriceAmount currencyID="USD">250</cbc:PriceAmount><cbc:BaseQuantity unitCode="EA">100</cbc:BaseQuantity></cac:Price>
          </cac:InvoiceLine>
          <cac:InvoiceLine><cbc:ID>2</cbc:ID>
            <cbc:InvoicedQuantity unitCode="MTR">5</cbc:InvoicedQuantity>
            <cac:Item><cbc:Name>Cable</cbc:Name></cac:Item>
            <cac:Price><cbc:PriceAmount currencyID="EUR">3</cbc:PriceAmount></cac:Price>
          </cac:InvoiceLine>
        </Invoice>
        """;

    internal const string Cii = """
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:x:ram">
          <rsm:ExchangedDocument><ram:ID>R-18</ram:ID></rsm:ExchangedDocument>
          <rsm:SupplyChainTradeTransaction>
            <ram:IncludedSupplyChainTradeLineItem>
              <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
              <ram:SpecifiedTradeProduct><ram:Name>Paper</ram:Name>
                <ram:ApplicableProductCharacteristic><ram:Description>HS code</ram:Description><ram:Value>4802.56</ram:Value></ram:ApplicableProductCharacteristic>
                <ram:DesignatedProductClassification><ram:ClassCode listID="STI">65434568</ram:ClassCode></ram:DesignatedProductClassification>
                <ram:OriginTradeCountry><ram:ID>NL</ram:ID></ram:OriginTradeCountry>
              </ram:SpecifiedTradeProduct>
              <ram:SpecifiedLineTradeAgreement>
                <ram:GrossPriceProductTradePrice><ram:ChargeAmount>9</ram:ChargeAmount></ram:GrossPriceProductTradePrice>
                <ram:NetPriceProductTradePrice><ram:ChargeAmount>1</ram:ChargeAmount><ram:BasisQuantity unitCode="C62">3</ram:BasisQuantity></ram:NetPriceProductTradePrice>
              </ram:SpecifiedLineTradeAgreement>
              <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="H87">1000</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
            </ram:IncludedSupplyChainTradeLineItem>
            <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>DKK</ram:InvoiceCurrencyCode></ram:ApplicableHeaderTradeSettlement>
          </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """;

    [Fact]
    public void Line_is_a_part_with_count_price_origin_and_codes()
    {
        var (item, mistakes, remarks) = Mutations.Read("r.xml", Ubl);

        Assert.Empty(mistakes);
        Assert.Equal(("R-17", "unknown", false), (item!.Title, Say(item.Value), item.Parts.Known!.IsComplete));
        var (chip, cable) = ((Part)item.Parts.Known.Elements[0], (Part)item.Parts.Known.Elements[1]);
        Assert.Equal(("Converter", "40", "TW", "2.5 USD"), (chip.Item.Title, Say(chip.Quantity), Say(chip.Item.Origin), Say(chip.Item.Value)));
        Assert.Equal(("3A991.c.1", "8542.39"), (chip.Item.Codes["us-ccl"].ToString(), chip.Item.Codes["hs"].ToString()));
        Assert.Equal("r.xml:7", chip.Item.Origin.Source.ToString());
        Assert.Equal(("Cable", "unknown", "unknown", "unknown"), (cable.Item.Title, Say(cable.Quantity), Say(cable.Item.Value), Say(cable.Item.Kind)));
        Assert.Equal([("LP106", 15), ("LP102", 17), ("LP104", 8), ("LP120", 2)], remarks.Select(r => (r.Code, r.Line)).OrderBy(r => r.Code == "LP120").ThenBy(r => r.Code == "LP104"));
    }

    [Fact]
    public void Currency_behind_the_lines_is_that_of_the_lines()
    {
        var (item, mistakes, remarks) = Mutations.Read("r.xml", Cii);

        Assert.Empty(mistakes);
        Assert.Equal("R-18", item!.Title);
        var paper = Assert.IsType<Part>(Assert.Single(item.Parts.Known!.Elements));
        Assert.Equal(("Paper", "1000", "NL", "0.333333333333..0.333333333334 DKK", "4802.56"),
            (paper.Item.Title, Say(paper.Quantity), Say(paper.Item.Origin), Say(paper.Item.Value), paper.Item.Codes["hs"].ToString()));
        Assert.Equal(["LP103", "LP120"], remarks.Select(r => r.Code));
    }

    [Theory]
    [InlineData("unitCode=\"C62\">40", "unitCode=\"KGM\">40", "LP106")]
    [InlineData(">40<", ">-1<", "LP106")]
    [InlineData(">100<", ">0<", "LP102")]
    [InlineData("currencyID=\"USD\"", "currencyID=\"$\"", "LP102")]
    [InlineData(">TW<", ">UK<", "LP101")]
    [InlineData("3A991C1", "NLR", "LP105")]
    [InlineData("listID=\"TARIC\"", "", "LP103")]
    [InlineData("<cac:Price>", "<cac:SubInvoiceLine/><cac:Price>", "LP121")]
    public void What_is_not_understood_stays_unknown_with_a_remark(string what, string instead, string code)
    {
        var (item, mistakes, remarks) = Mutations.Read("r.xml", Ubl.Replace(what, instead, StringComparison.Ordinal));

        Assert.Empty(mistakes);
        Assert.NotNull(item);
        Assert.Contains(remarks, r => r.Code == code);
    }

    [Fact]
    public void Line_inside_a_line_is_passed_over()
    {
        var (_, mistakes, remarks) = Mutations.Read("r.xml", Cii.Replace("<ram:LineID>1", "<ram:ParentLineID>0</ram:ParentLineID><ram:LineID>1", StringComparison.Ordinal));

        Assert.Equal("LP122", Assert.Single(mistakes).Code);
        Assert.Contains(remarks, r => r.Code == "LP121");
    }

    [Theory]
    [InlineData("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>", "LP122", 1)]
    [InlineData("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">\n<a>", "LP100", 2)]
    [InlineData("<!DOCTYPE Invoice [<!ENTITY x 'y'>]>\n<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">&x;</Invoice>", "LP100", 1)]
    [InlineData("<Invoice xmlns=\"urn:other\"/>", "LP000", 0)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        var (item, mistakes, _) = Mutations.Read("r.xml", text);

        Assert.Null(item);
        Assert.Equal((code, line), (mistakes[0].Code, mistakes[0].Line));
    }

    [Fact]
    public void Damaged_files_are_refused_without_an_exception()
    {
        Mutations.NothingIsThrown("r.xml", Ubl);
        Mutations.NothingIsThrown("r.xml", Cii);
    }

    [Theory]
    [InlineData("guide-example2.xml", 5)]
    [InlineData("ubl-tc434-example2.xml", 5)]
    [InlineData("Invoice-Max_content.xml", 2)]
    [InlineData("CII_example2.xml", 5)]
    [InlineData("CII_example5.xml", 3)]
    [InlineData("CII_business_example_01.xml", 5)]
    [InlineData("huf_example_cii.xml", 30)]
    public void Published_examples_are_read(string name, int atLeast)
    {
        var (item, mistakes, remarks) = Mutations.ReadShared("invoices", name);

        Assert.Empty(mistakes);
        Assert.True(item!.Parts.Known!.Elements.Count >= atLeast || name.StartsWith("huf", StringComparison.Ordinal));
        Assert.Contains(remarks, r => r.Code == "LP120");
    }

    private static string Say(Fact fact) => fact.Value.IsKnown ? fact.Value.ToString()! : "unknown";
}
