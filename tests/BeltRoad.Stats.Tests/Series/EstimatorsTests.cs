using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Tests.Series;

public sealed class EstimatorsTests
{
    [Theory]
    [InlineData("据世界银行估计，亚投行也认为", "wb")]
    [InlineData("据亚投行估计，世界银行也认为", "aiib")]
    [InlineData("亚洲基础设施投资银行预测", "aiib")]
    [InlineData("國際貨幣基金組織預測", "imf")]
    [InlineData("联合国贸发会议预测", "un")]
    [InlineData("有关专家预测", null)]
    [InlineData("", null)]
    public void TheBodyNamedFirstMakesTheEstimate(string sentence, string? id) => Assert.Equal(id, Estimators.In(sentence)?.Id);
}
