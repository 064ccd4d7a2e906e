import type { Tongue } from './tongue.ts';

const chinese: Tongue = {
  passwords: '密码 密碼 口令 暗号',
  codes: '验证码 驗證碼 代码 门禁码 开门码',
  keys: '钥匙 鑰匙',
  is: '是 係 为 為 改成 改为 改為 换成 換成 变成 變成 设为 設為 设成 更新为 改到 就是 叫',
  skip: '了 现在 現在 新 的 还 還',
  said: '错误 錯誤 已 不 正确 正確 过期 過期 更改 修改 锁 鎖 重置 忘记 忘記 管理 保护 保護 输入 輸入 太 需要 什么 什麼 谁 誰 多少 很 无效 強 强 弱 空 被 改了 变更 箱 本 框 学 没 沒 一样 对 對 我',
};
const japanese: Tongue = {
  passwords: 'パスワード パスコード 合言葉 パスフレーズ 合い言葉',
  codes: '暗証番号 暗証 コード ピン 認証コード',
  keys: '鍵 カギ',
  is: 'は が を',
  closes: 'です だ でした に変 に変更 になり に変わ に設定 に更新 だよ',
  skip: 'いま 今 、 新しい',
  said: '変更 違 正し 必要 間違 期限 忘 変わ 誰 何 なに 失効 無効 リセット 入力 弱 強 短 長 同じ 知 設定 保存 盗 漏 あり な 更新 教え 確認 まだ もう 使 不 再 送 管理 保護 認証 わか 分か 聞 書 見 な どこ',
};
const korean: Tongue = {
  passwords: '비밀번호 암호 패스워드 비번',
  codes: '코드 인증번호 핀번호 핀',
  keys: '열쇠',
  is: '는 은 이 가 를 을',
  closes: '입니다 이에요 예요 이야 야 임 으로 로',
  skip: '이제 지금 새 다시 그냥',
  said: '변경 바뀌 바꾸 바꿨 틀 잘못 맞 만료 필요 초기화 재설정 없 입력 설정 일치 잊 저장 약 강 너무 무엇 뭐 누가 누구 유출 도용 모르 알 확인 보호 관리 다시 오류 안전 짧 길 아직 이미 사용 해제 오래 같 보내 전송 찾',
};
const vietnamese: Tongue = {
  passwords: 'mật_khẩu mật_mã',
  codes: 'mã mã_pin mã_số pin',
  keys: 'chìa_khóa khóa',
  is: 'là thành',
  to: 'thành sang',
  change: 'đổi',
  from: 'từ',
  skip: 'bây giờ mới cũ wifi vẫn hiện tại của nhà cho đổi được bị',
  stop: 'và nhưng hoặc vì khi nếu tôi',
  said: 'bị cũ của đã đang để đổi đúng được gì hết không là mạnh mới này nào sai quên thay thành trống và vừa wifi yếu bắt buộc cần chưa hợp lệ cho lại ai',
};
const indonesian: Tongue = {
  passwords: 'kata_sandi kata_sandinya sandinya sandi kata_laluan kata_kunci',
  codes: 'kode kod pin',
  keys: 'kunci',
  is: 'adalah ialah yaitu itu menjadi jadi',
  to: 'ke menjadi kepada',
  change: 'ganti* diganti ubah* diubah tukar*',
  from: 'dari',
  skip: 'sekarang masih baru lama wifi yang ini rumah kami kita tetap diganti diubah',
  stop: 'dan tapi tetapi atau karena ketika jika bahwa saya dia kami',
  said: 'adalah akan anda baru belum benar berubah dan di diganti diubah diperlukan harus hilang ini itu kedaluwarsa kosong kuat lama lemah lupa masih perlu salah sama siapa sudah telah tidak untuk wajib yang terlalu pendek panjang kamu saya apa',
};
const thai: Tongue = {
  passwords: 'รหัสผ่าน พาสเวิร์ด รหัสไวไฟ รหัสwifi รหัส_wifi',
  codes: 'รหัส พิน',
  keys: 'กุญแจ',
  is: 'คือ เป็น ว่า',
  skip: 'ใหม่ ตอนนี้',
  said: 'ผิด ถูก ไม่ หมด ใหม่ ลืม เปลี่ยน ต้อง อะไร แล้ว ง่าย สั้น ยาว',
};

export const eastAsian: readonly Tongue[] = [
  chinese,
  japanese,
  korean,
  vietnamese,
  indonesian,
  thai,
];
