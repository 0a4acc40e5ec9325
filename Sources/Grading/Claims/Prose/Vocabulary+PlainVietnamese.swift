/// The plain syllables of Vietnamese homework, see ``plainWords``.
///
/// Vietnamese writes each syllable by itself, so that most of what may change an answer is a syllable that is in
/// no table ("nửa", "gấp", "quên"), alone or in a word of ``harmlessShapes``.
extension Vocabulary {
  static let vietnameseSyllables = """
    ai anh ba ban bao biên biến biết biểu biện biệt bung buổi bài bàn bày bát bé bên bình bút băng
    bước bản bảng bảo bảy bất bậc bắc bắt bằng bị bố bốn bổ bộ bội bởi cao chi chiếm chiết chiếu
    chiều cho chu chung chuyển chuyện chuẩn chuỗi chào chéo chìa chín chính chú chúc chúng chương
    chạy chấp chất chậm chẵn chặt chế chọn chối chốt chỗ chục chụp chứ chứa chức chứng chữ co coi
    con cos cuối cuộc cuộn càng các cách cái câu còn có cô công cùng căn cũ cũng cơ cạnh cả cảm
    cấp cấu cầu cắt cặp cố cốt cổ cột cỡ cụ cụm của cứ cứng cửu cực da danh diễn diện diệu do dung
    duy dài dàng dãy dò dòng dù dùng dương dưới dạ dạng dạy dấu dần dẫn dễ dịch dời dụ dụng dừng
    dữ dựng em ghi ghép giai gian giao giác giáo giãn giúp giải giảm giản giảng giấy giống giới
    giờ giữ giữa gom gán gì góc góp gạch gặp gọi gọn gốc gồm gộp gỡ hai hay hiển hiện hiệp hiệu
    hoàn hoành hoá hoán hoạt hoặc hypebolic hyperbolic hàm hàng hành hãy hình hóa hướng hưởng hạ
    hạn hạng hạt hằng hẳn hẹn hết hệ họ họa học hỏi hỏng hồi hội hở hợp hữu in jacobi jacobian kha
    khai khi khiển kho khoa khoá khoảng khung khuôn khuất khá khéo khép khóa khả khỏi khối khớp
    khởi khử kia kiểm kiểu kiện kéo kê kì kí kích kín kính ký kĩ kẽ kế kết kể kỳ kỷ kỹ lan linh
    liên liền liệt liệu lo loga logarit loại loạt luôn luận luật luồng luỹ là làm lên lí lô
    lôgarit lõi lúc lý lăm lũy lưng lưu lưới lược lượng lượt lại lấy lần lẫn lập lắng lắp lặp lẻ
    lệ lịch lớp lời lợi ma mang max min minh miễn muốn muộn mà màn máy mã mình mô môn mũi mười
    mạch mạnh mảng mấu mấy mẫu mật mắt mặc mặt mẹo mọi mỏ mốc mối mỗi một mới mở mục mức mừng nam
    nay neo ngang ngay nghiêng nghiệm nghiệp nghĩ nghĩa nghịch ngoài ngoặc nguyên nguồn ngày người
    ngẫu ngắn ngặt ngờ ngữ nhanh nhau nhiên nhiêu nhiều nhiễu nho nhà nhánh nháy nhân nhé nhìn
    nhóm như nhưng nhường nhạt nhất nhận nhập nhắc nhằm nhị nhớ nhờ những niệm nào này nên nêu nó
    nói năm nơi nạ nạp nắm nằm nặng nếp nối nội nở nữ nữa phiên phiền pháp phát phân phép phình
    phía phóng phù phúc phương phần phẳng phỏng phối phụ phục phức qua quan quanh quay quen quy
    quyết quyển quát quả quỹ ra riêng rà ràng ráp rãi rõ rút rạc rất rắm rằng rẽ rối rồi rỗng rộng
    rời sang sao sau sigmoid sin sinh siêu so softplus song soát suy suýt suất suốt sáng sát sáu
    sơ sạch sắp sẵn sẽ số sớm sở sử sự ta tam tay tham thang thanh thao then theo thiết thiện
    thiệu thoát thoả thu thuyết thuần thuận thuật thuộc thuỷ thành thái tháng thêm thì thích thông
    thú thương thường thấp thất thấy thầy thẳng thẻ thế thể thỏa thống thời thứ thức thử tin tiên
    tiêu tiếc tiến tiếng tiếp tiết tiệm tiện toàn toán toạ tra trang trao triển triệt trong tru
    trung truy trái tránh trên trình trí trích tròn trùng trúc trơn trước trường trượt trạng trả
    trận trễ trị trọng trở trợ trục trừu trực tuyến tuyệt tuân tuần tuổi tuỳ tài tác tách tái tám
    tâm tép tên tìm tích tính tôi tùy tăng tương tượng tại tạo tạp tả tất tầng tập tẻ tế tỉ tọa tố
    tối tốt tồn tổng tới tụ tục tức từ từng tử tự tỷ uốn vai vay vector vectơ viên viết việc việt
    vuông và vài vàng vào vâng véc vì ví vòng vô vùng văn vả vấn vất vẫn vật vậy vẻ vẽ vế về vị
    vốn với vở vừa vững xa xem xen xin xiên xoay xong xuôi xuất xuống xác xây xét xích xạ xảy xếp
    xử yêu yếu à án ánh áp âm ích ô ông ý đa đang đi điền điều điểm điển điện điệu đoạn đuôi đáng
    đánh đáp đây đã đích đính đòi đó đô đơn đưa đường được đại đạo đạt đảm đấy đầu đầy đẩy đẳng
    đặc đặt đẹp đếm đến đề đều để đỉnh địa định đối đồ đồng đổ độ độc động đời đủ đứa đứng ước ạ
    ảnh ấn ấy ẩn ống ổn ở ứng
    """
}
